package it.sportello.talk.broadcasts.drafts;

import it.sportello.platform.ids.Ids;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Map;

/** Puts a new broadcast on the desk. */
@Singleton
public class DraftBroadcast {

    private final Broadcasts broadcasts;
    private final Ids ids;
    private final InstantSource clock;

    DraftBroadcast(Broadcasts broadcasts, Ids ids, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        record Drafted(Broadcast broadcast) implements Result {
        }

        /** @param problems by field, in Italian */
        record Wrong(Map<String, String> problems) implements Result {
        }
    }

    /** @param staff id of who writes it */
    public Result draft(Draft draft, String staff) {
        Map<String, String> problems = draft.problems();
        if (!problems.isEmpty()) {
            return new Result.Wrong(problems);
        }
        Broadcast broadcast = new Broadcast(ids.next(), 1, draft.office(), draft.title().strip(), draft.purpose(), draft.subject(),
                draft.texts(), draft.audience(), BroadcastState.DRAFT, draft.plan(),
                new Broadcast.Run(0, clock.instant(), null, null, null, null, 0), staff, null);
        broadcasts.add(broadcast);
        return new Result.Drafted(broadcast);
    }
}
