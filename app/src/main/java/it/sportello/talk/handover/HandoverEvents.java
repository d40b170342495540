package it.sportello.talk.handover;

import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.EventSource;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Floor;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other programs are told that somebody waits for a person of the office. Who was answered meanwhile waits no more: that is no event. */
@Singleton
public class HandoverEvents implements EventSource {

    public static final String HANDED_OVER = "conversation.handed-over";

    private final Conversations conversations;

    HandoverEvents(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public List<String> types() {
        return List.of(HANDED_OVER);
    }

    @Override
    public Optional<Event> look(String type, String contact) {
        return conversations.find(contact).filter(found -> found.floor().holder() == Floor.Holder.PARKED).map(found -> new Event(
                HANDED_OVER + "/" + contact + "/" + found.floor().since().toEpochMilli(), HANDED_OVER, found.office(), found.floor().since(),
                Map.of("contact", contact)));
    }
}
