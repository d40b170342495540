package it.sportello.talk.intake;

import it.sportello.platform.time.Rome;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Recent;
import it.sportello.talk.delivery.Deliver;
import it.sportello.talk.handover.Handovers;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Objects;

/** What a turn causes outside its conversation: done after it was written, and again after a crash. */
@Singleton
class AfterTurn {

    private final Deliver deliver;
    private final Handovers handovers;
    private final Recent recent;
    private final TellTurn told;

    AfterTurn(Deliver deliver, Handovers handovers, Recent recent, TellTurn told) {
        this.deliver = deliver;
        this.handovers = handovers;
        this.recent = recent;
        this.told = told;
    }

    /**
     * @param before as it was, {@code null} when the turn was made before a crash: the floor may then have changed hands
     * @param done   forgets the event
     */
    void follow(String key, Conversation before, Conversation after, Runnable done) {
        list(after, before);
        if (before == null || !after.floor().equals(before.floor())) {
            handovers.follow(after);
        }
        deliver.conversation(after.contact(), () -> {
            told.tell(key, after.contact(), before, after);
            done.run();
        });
    }

    /** Once a day, and again at another office; after a crash once too often, which the list forgives. */
    private void list(Conversation now, Conversation before) {
        LocalDate day = now.heard() == null ? null : now.heard().atZone(Rome.ZONE).toLocalDate();
        boolean listed = day == null || before != null && before.heard() != null && Objects.equals(before.office(), now.office())
                && day.equals(before.heard().atZone(Rome.ZONE).toLocalDate());
        if (!listed) {
            recent.note(now.office(), day, now.contact());
        }
    }
}
