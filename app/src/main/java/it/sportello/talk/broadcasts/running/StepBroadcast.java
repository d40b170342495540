package it.sportello.talk.broadcasts.running;

import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** What a broadcast does next, told by where it stands: it may be asked as often as one likes, by who runs it. */
@Singleton
class StepBroadcast {

    private static final Set<BroadcastState> MOVING = Set.of(BroadcastState.SCHEDULED, BroadcastState.PREPARING,
            BroadcastState.RUNNING);

    private final Broadcasts broadcasts;
    private final LayAudience lay;
    private final Rehearse rehearse;
    private final RunTracks tracks;
    private final EndBroadcast end;
    private final InstantSource clock;

    StepBroadcast(Broadcasts broadcasts, LayAudience lay, Rehearse rehearse, RunTracks tracks, EndBroadcast end, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.lay = lay;
        this.rehearse = rehearse;
        this.tracks = tracks;
        this.end = end;
        this.clock = clock;
    }

    /** When to look at it again. */
    enum Next {
        AT_ONCE, LATER, NEVER
    }

    Next step(String id) {
        Optional<Broadcast> found = broadcasts.find(id);
        if (found.isEmpty()) {
            return Next.NEVER;
        }
        Broadcast broadcast = found.get();
        return switch (broadcast.state()) {
            case SCHEDULED -> begin(broadcast);
            case PREPARING -> {
                lay.lay(broadcast);
                yield Next.AT_ONCE;
            }
            case RUNNING -> broadcast.held(clock.instant()) ? Next.LATER : advance(broadcast);
            // a receipt that failed while it finished may have left one waiting for another channel
            case STOPPED, FINISHED -> end.skipRest(broadcast) ? Next.NEVER : Next.AT_ONCE;
            // it does nothing, and stands among those at work so that who may say yes sees it
            case SECOND_PERSON -> Next.LATER;
            case DRAFT, PAUSED, UNSETTLED -> Next.NEVER;
        };
    }

    /** Whether it has something to do, now or later. */
    boolean moves(String id) {
        return broadcasts.find(id).filter(now -> MOVING.contains(now.state())
                || now.state() == BroadcastState.STOPPED && now.run().ended() == null).isPresent();
    }

    private Next begin(Broadcast broadcast) {
        if (broadcast.plan().startAt().isAfter(clock.instant())) {
            return Next.LATER;
        }
        broadcasts.change(broadcast.id(), now -> now.state() == BroadcastState.SCHEDULED ? now.with(BroadcastState.PREPARING) : now);
        return Next.AT_ONCE;
    }

    private Next advance(Broadcast broadcast) {
        boolean moved = broadcast.plan().rehearsal() == Broadcast.Rehearsal.WANTED ? rehearse.rehearse(broadcast)
                : tracks.run(broadcast) || end.finish(broadcast);
        return moved ? Next.AT_ONCE : Next.LATER;
    }
}
