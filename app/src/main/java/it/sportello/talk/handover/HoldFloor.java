package it.sportello.talk.handover;

import it.sportello.platform.due.Due;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.TurnTaken;
import it.sportello.talk.delivery.Deliver;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;

/**
 * A member of staff takes the floor, answers, gives it back. One person answers at a time: who comes second is told who has it.
 * What staff writes goes to the address the person last wrote from.
 */
@Singleton
public class HoldFloor {

    private final Conversations conversations;
    private final Handovers handovers;
    private final Deliver deliver;
    private final Due due;
    private final StaffWords words;
    private final InstantSource clock;

    HoldFloor(Conversations conversations, Handovers handovers, Deliver deliver, Due due, StaffWords words,
              InstantSource clock) {
        this.conversations = conversations;
        this.handovers = handovers;
        this.deliver = deliver;
        this.due = due;
        this.words = words;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        record Done() implements Result {
        }

        /** Somebody else has the floor. @param staff id of who */
        record HeldBy(String staff) implements Result {
        }

        record NoConversation() implements Result {
        }

        /** Nothing can be sent: the person has no open address. */
        record NoWay() implements Result {
        }
    }

    /** @param key names the request: the same request again does nothing more */
    public Result claim(String contact, String staff, String key) {
        return act(contact, staff, key, from -> words.joined(from, staff, key, clock.instant()));
    }

    public Result answer(String contact, String staff, String text, String key) {
        return act(contact, staff, key, from -> words.written(from, staff, text, key, clock.instant()));
    }

    public Result close(String contact, String staff, String key) {
        boolean free = conversations.find(contact).filter(found -> found.floor().bot()).isPresent();
        return free ? new Result.Done() : act(contact, staff, key, from -> words.left(from, key, clock.instant()));
    }

    private Result act(String contact, String staff, String key, Making making) {
        Optional<Conversation> found = conversations.find(contact);
        if (found.isEmpty()) {
            return new Result.NoConversation();
        }
        Floor floor = found.get().floor();
        if (heldByOther(floor, staff)) {
            return new Result.HeldBy(floor.staff());
        }
        if (!words.reachable(found.get())) {
            return new Result.NoWay();
        }
        // later than the turn that follows: a promise kept before it would find nothing to send
        due.at("delivery", contact, clock.instant().plusSeconds(60));
        // somebody else may have taken it since it was read above
        Conversation after = conversations.turn(contact, "staff/" + key,
                from -> heldByOther(from.floor(), staff) ? words.unchanged(from, key) : making.make(from));
        handovers.follow(after);
        deliver.conversation(contact, () -> { });
        return heldByOther(after.floor(), staff) ? new Result.HeldBy(after.floor().staff()) : new Result.Done();
    }

    private static boolean heldByOther(Floor floor, String staff) {
        return floor.holder() == Floor.Holder.STAFF && !staff.equals(floor.staff());
    }

    private interface Making {
        TurnTaken make(Conversation from);
    }
}
