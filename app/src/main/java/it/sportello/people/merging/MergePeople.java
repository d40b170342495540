package it.sportello.people.merging;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Begins a merge: written down and promised first, so that whatever moment the process dies it is carried to its end. */
@Singleton
public class MergePeople {

    private final Contacts contacts;
    private final Merges merges;
    private final MayMerge may;
    private final CarryMerge carry;
    private final Ids ids;
    private final InstantSource clock;

    MergePeople(Contacts contacts, Merges merges, MayMerge may, CarryMerge carry, Ids ids, InstantSource clock) {
        this.contacts = contacts;
        this.merges = merges;
        this.may = may;
        this.carry = carry;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        record Done(Merge merge) implements Result {
        }

        /** @param why a sentence */
        record Refused(String why) implements Result {
        }
    }

    /** @param into id of the one that stands; @param by name of the member of staff */
    public Result merge(String into, String from, String by) {
        Contact stays = contacts.find(into).orElse(null);
        Contact goes = contacts.find(from).orElse(null);
        if (stays == null || goes == null) {
            return new Result.Refused("Questa persona non c'è, o non c'è più.");
        }
        Optional<String> prevents = may.prevents(stays, goes);
        if (prevents.isPresent()) {
            return new Result.Refused(prevents.get());
        }
        List<Urn> added = goes.urns().stream().filter(urn -> !stays.urns().contains(urn)).toList();
        Merge merge = new Merge(ids.next(), goes.id(), stays.id(), by, clock.instant(), MergeState.RUNNING, added,
                Merge.Facts.of(stays), Union.facts(stays, goes), 1);
        merges.add(merge);
        return new Result.Done(carry.now(merge));
    }
}
