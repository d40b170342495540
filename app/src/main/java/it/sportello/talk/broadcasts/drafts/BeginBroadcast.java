package it.sportello.talk.broadcasts.drafts;

import it.sportello.talk.broadcasts.Active;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Begins a broadcast that no person writes, because what it tells was decided before: the digests of a day. It needs neither
 * preview nor second person; staff may pause and stop it like any other.
 */
@Singleton
public class BeginBroadcast {

    private final Broadcasts broadcasts;
    private final Active active;
    private final InstantSource clock;

    BeginBroadcast(Broadcasts broadcasts, Active active, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.active = active;
        this.clock = clock;
    }

    /** @param id the same one again begins nothing more, and finishes what was cut short */
    public void begin(String id, Draft draft) {
        Optional<Broadcast> found = broadcasts.find(id);
        if (found.isEmpty()) {
            broadcasts.add(new Broadcast(id, 1, draft.office(), draft.title(), draft.purpose(), draft.subject(), draft.texts(),
                    draft.audience(), BroadcastState.PREPARING, draft.plan(),
                    new Broadcast.Run(0, clock.instant(), null, null, null, null, 0), null, null));
        }
        if (found.filter(begun -> begun.state().over()).isEmpty()) {
            active.put(id);
        }
    }
}
