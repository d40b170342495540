package it.sportello.talk.handover;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import it.sportello.platform.webhooks.Announce;
import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.EventSource;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Floor;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other programs are told that somebody waits for a person of the office. */
@Singleton
class TellHandovers implements BeanCreatedEventListener<Handovers> {

    private static final String HANDED_OVER = "conversation.handed-over";

    private final BeanProvider<Announce> announce;

    TellHandovers(BeanProvider<Announce> announce) {
        this.announce = announce;
    }

    @Override
    public Handovers onCreated(BeanCreatedEvent<Handovers> created) {
        return new Told(created.getBean(), announce);
    }

    private record Told(Handovers handovers, BeanProvider<Announce> announce) implements Handovers {

        @Override
        public void follow(Conversation conversation) {
            if (conversation.floor().holder() != Floor.Holder.PARKED) {
                handovers.follow(conversation);
                return;
            }
            announce.get().around(HANDED_OVER, conversation.contact(), () -> {
                handovers.follow(conversation);
                return conversation;
            });
        }

        @Override
        public List<Handover> waiting(int limit) {
            return handovers.waiting(limit);
        }
    }

    /** Who was answered meanwhile waits no more: that is no event. */
    @Singleton
    static class Source implements EventSource {

        private final Conversations conversations;

        Source(Conversations conversations) {
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
}
