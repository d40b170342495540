package it.sportello.talk.flows.drafts;

import it.sportello.talk.flows.FlowRevisions;
import it.sportello.talk.flows.Shelf;
import it.sportello.talk.flows.publishing.Draft;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Saves what somebody changed in a draft, if nobody else saved meanwhile. */
@Singleton
public class ReviseDraft {

    private final Drafts drafts;
    private final FlowRevisions revisions;
    private final InstantSource clock;

    ReviseDraft(Drafts drafts, FlowRevisions revisions, InstantSource clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        record Saved(OpenDraft draft) implements Result {
        }

        /** Somebody else saved since: this one is theirs. */
        record ChangedMeanwhile(OpenDraft theirs) implements Result {
        }

        /** It was published, or thrown away. */
        record Gone() implements Result {
        }
    }

    /** @param version that the person saw */
    public Result revise(String flow, long version, String by, UnaryOperator<Draft> change) {
        return save(flow, version, by, open -> open.with(change.apply(open.draft())));
    }

    /** Carries it over to the revision in force now: its words stay, and are compared with that one from here on. */
    public Result carryOver(String flow, long version, String by) {
        return save(flow, version, by, open -> open.onto(revisions.shelf().head(flow).map(Shelf.Head::revision).orElseThrow()));
    }

    private Result save(String flow, long version, String by, UnaryOperator<OpenDraft> change) {
        Optional<OpenDraft> found = drafts.find(flow);
        if (found.isPresent() && found.get().version() == version) {
            OpenDraft changed = change.apply(found.get()).saved(by, clock.instant());
            if (drafts.save(changed)) {
                return new Result.Saved(changed);
            }
            found = drafts.find(flow);
        }
        return found.<Result>map(Result.ChangedMeanwhile::new).orElseGet(Result.Gone::new);
    }
}
