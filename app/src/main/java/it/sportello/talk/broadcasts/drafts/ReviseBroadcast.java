package it.sportello.talk.broadcasts.drafts;

import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.util.Map;

/** Changes a draft. What was counted before is forgotten: it must be counted again before it may leave. */
@Singleton
public class ReviseBroadcast {

    private final Broadcasts broadcasts;

    ReviseBroadcast(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    /** What came of it. */
    public sealed interface Result {

        record Revised(Broadcast broadcast) implements Result {
        }

        /** @param problems by field, in Italian */
        record Wrong(Map<String, String> problems) implements Result {
        }

        /** It is not a draft any more, or somebody else revised it meanwhile. */
        record Gone(BroadcastState state) implements Result {
        }
    }

    /** @param version the one that who revises saw: of two who revise at once only one wins */
    public Result revise(String id, long version, Draft draft) {
        Map<String, String> problems = draft.problems();
        if (!problems.isEmpty()) {
            return new Result.Wrong(problems);
        }
        Broadcast after = broadcasts.change(id, now -> now.state() == BroadcastState.DRAFT && now.version() == version
                ? draft.on(now) : now);
        boolean written = after.version() > version && after.state() == BroadcastState.DRAFT && after.texts().equals(draft.texts())
                && after.title().equals(draft.title().strip()) && after.audience().equals(draft.audience());
        return written || after.version() == version && after.state() == BroadcastState.DRAFT
                ? new Result.Revised(after) : new Result.Gone(after.state());
    }
}
