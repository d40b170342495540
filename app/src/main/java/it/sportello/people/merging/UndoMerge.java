package it.sportello.people.merging;

import it.sportello.people.contacts.SamePerson;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;

/** Takes a merge back: both are again what they were, but for what was said and done since. */
@Singleton
public class UndoMerge {

    private final Merges merges;
    private final SamePerson same;
    private final CarryMerge carry;
    private final InstantSource clock;

    UndoMerge(Merges merges, SamePerson same, CarryMerge carry, InstantSource clock) {
        this.merges = merges;
        this.same = same;
        this.carry = carry;
        this.clock = clock;
    }

    public MergePeople.Result undo(Merge merge) {
        Optional<String> prevents = prevents(merge);
        if (prevents.isPresent()) {
            return new MergePeople.Result.Refused(prevents.get());
        }
        Merge undoing = merge.with(MergeState.UNDOING);
        return merges.replace(undoing) ? new MergePeople.Result.Done(carry.now(undoing))
                : new MergePeople.Result.Refused("Qualcun altro la sta annullando.");
    }

    /** A sentence that says why it cannot be taken back, or nothing. */
    public Optional<String> prevents(Merge merge) {
        if (merge.state() != MergeState.DONE) {
            return Optional.of("Questa unione è già annullata, o non è finita.");
        }
        if (clock.instant().isAfter(merge.until())) {
            return Optional.of("Sono passati più di " + Merge.DAYS + " giorni: non si può più annullare.");
        }
        return same.pointsTo(merge.into()).map(later -> "Prima annulla l'unione più recente di questa persona.");
    }
}
