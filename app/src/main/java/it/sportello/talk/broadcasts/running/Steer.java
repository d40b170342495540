package it.sportello.talk.broadcasts.running;

import it.sportello.talk.broadcasts.Active;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/**
 * Start, pause, resume and stop: one operation, that says where the broadcast should stand. Asked twice it does nothing more,
 * because nothing is sent by asking: the runner looks at where the broadcast stands and sends only what waits.
 */
@Singleton
public class Steer {

    /** Above this many people a second person must agree. */
    public static final int SECOND_PERSON_ABOVE = 500;

    /** What staff may wish, and the states it may be wished in. ASK: whoever may not send asks for the yes of who may. */
    public enum Wish {
        ASK, START, APPROVE, WITHDRAW, PAUSE, RESUME, STOP, CLOSE_UNKNOWN
    }

    private static final Map<Wish, Set<BroadcastState>> ALLOWED = Map.of(
            Wish.ASK, Set.of(BroadcastState.DRAFT),
            Wish.START, Set.of(BroadcastState.DRAFT),
            Wish.APPROVE, Set.of(BroadcastState.SECOND_PERSON),
            Wish.WITHDRAW, Set.of(BroadcastState.SECOND_PERSON, BroadcastState.SCHEDULED),
            Wish.PAUSE, Set.of(BroadcastState.PREPARING, BroadcastState.RUNNING),
            Wish.RESUME, Set.of(BroadcastState.PAUSED),
            Wish.STOP, Set.of(BroadcastState.DRAFT, BroadcastState.SECOND_PERSON, BroadcastState.SCHEDULED,
                    BroadcastState.PREPARING, BroadcastState.RUNNING, BroadcastState.PAUSED),
            Wish.CLOSE_UNKNOWN, Set.of(BroadcastState.UNSETTLED));

    /** Where a wish has already come true: the same button pressed twice. */
    private static final Map<Wish, Set<BroadcastState>> ALREADY = Map.of(
            Wish.ASK, Set.of(BroadcastState.SECOND_PERSON, BroadcastState.SCHEDULED, BroadcastState.PREPARING, BroadcastState.RUNNING),
            Wish.START, Set.of(BroadcastState.SECOND_PERSON, BroadcastState.SCHEDULED, BroadcastState.PREPARING, BroadcastState.RUNNING),
            Wish.APPROVE, Set.of(BroadcastState.SCHEDULED, BroadcastState.PREPARING, BroadcastState.RUNNING),
            Wish.WITHDRAW, Set.of(BroadcastState.DRAFT),
            Wish.PAUSE, Set.of(BroadcastState.PAUSED),
            Wish.RESUME, Set.of(BroadcastState.PREPARING, BroadcastState.RUNNING),
            Wish.STOP, Set.of(BroadcastState.STOPPED),
            Wish.CLOSE_UNKNOWN, Set.of(BroadcastState.FINISHED));

    private final Broadcasts broadcasts;
    private final Active active;
    private final InstantSource clock;

    Steer(Broadcasts broadcasts, Active active, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.active = active;
        this.clock = clock;
    }

    /** What came of a wish. */
    public sealed interface Result {

        record Stands(Broadcast broadcast) implements Result {
        }

        /** It stands where this cannot be wished. */
        record NotFrom(BroadcastState state) implements Result {
        }

        /** Who wrote it cannot be the second person. */
        record SamePerson() implements Result {
        }

        /** Nobody has counted the audience yet: first the preview. */
        record NotCounted() implements Result {
        }
    }

    public static boolean mayWish(Wish wish, BroadcastState state) {
        return ALLOWED.get(wish).contains(state);
    }

    /** @param staff id of who wishes it */
    public Result steer(String id, Wish wish, String staff) {
        Broadcast before = broadcasts.find(id).orElseThrow();
        if (Set.of(Wish.ASK, Wish.START).contains(wish) && before.plan().people() == 0) {
            return new Result.NotCounted();
        }
        if (wish == Wish.APPROVE && staff.equals(before.author())) {
            return new Result.SamePerson();
        }
        if (!ALLOWED.get(wish).contains(before.state())) {
            return ALREADY.get(wish).contains(before.state()) ? new Result.Stands(before) : new Result.NotFrom(before.state());
        }
        // in the list before the state says so: a killed process leaves a broadcast that is looked at in vain, never one forgotten
        active.put(id);
        Broadcast after = broadcasts.change(id, now -> ALLOWED.get(wish).contains(now.state()) ? move(now, wish, staff) : now);
        // and after: the runner may have struck it off in between, because it still stood where it was
        active.put(id);
        return new Result.Stands(after);
    }

    private Broadcast move(Broadcast broadcast, Wish wish, String staff) {
        Broadcast moved = broadcast.with(target(broadcast, wish)).held(null, null);
        return wish == Wish.APPROVE ? moved.approvedBy(staff) : moved;
    }

    private BroadcastState target(Broadcast broadcast, Wish wish) {
        return switch (wish) {
            case ASK -> BroadcastState.SECOND_PERSON;
            case START -> broadcast.plan().people() > SECOND_PERSON_ABOVE ? BroadcastState.SECOND_PERSON : leave(broadcast);
            case APPROVE -> leave(broadcast);
            case WITHDRAW -> BroadcastState.DRAFT;
            case PAUSE -> BroadcastState.PAUSED;
            case RESUME -> broadcast.run().chunks() == 0 ? BroadcastState.PREPARING : BroadcastState.RUNNING;
            case STOP -> BroadcastState.STOPPED;
            case CLOSE_UNKNOWN -> BroadcastState.FINISHED;
        };
    }

    private BroadcastState leave(Broadcast broadcast) {
        boolean later = broadcast.plan().startAt() != null && broadcast.plan().startAt().isAfter(clock.instant());
        return later ? BroadcastState.SCHEDULED : BroadcastState.PREPARING;
    }
}
