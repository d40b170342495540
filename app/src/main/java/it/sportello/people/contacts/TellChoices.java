package it.sportello.people.contacts;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import it.sportello.people.consent.Choice;
import it.sportello.platform.webhooks.Announce;
import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.EventSource;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Other programs are told that somebody changed what they want: whose choices, and not which. */
@Singleton
class TellChoices implements BeanCreatedEventListener<Contacts> {

    private static final String CHANGED = "contact.choices-changed";

    private final BeanProvider<Announce> announce;

    TellChoices(BeanProvider<Announce> announce) {
        this.announce = announce;
    }

    @Override
    public Contacts onCreated(BeanCreatedEvent<Contacts> created) {
        return new Told(created.getBean(), announce);
    }

    private record Told(Contacts contacts, BeanProvider<Announce> announce) implements Contacts {

        @Override
        public Optional<Contact> find(String id) {
            return contacts.find(id);
        }

        @Override
        public List<Contact> findAll(Collection<String> ids) {
            return contacts.findAll(ids);
        }

        @Override
        public Map<String, Contact> byId(Collection<String> ids) {
            return contacts.byId(ids);
        }

        @Override
        public Contact add(Contact contact) {
            return contacts.add(contact);
        }

        @Override
        public void addAll(List<Contact> many) {
            contacts.addAll(many);
        }

        @Override
        public Contact change(String id, UnaryOperator<Contact> change) {
            AtomicBoolean chosen = new AtomicBoolean();
            Contact changed = contacts.change(id, before -> {
                Contact after = change.apply(before);
                if (after.choices().size() != before.choices().size() && chosen.compareAndSet(false, true)) {
                    announce.get().before(CHANGED, id);
                }
                return after;
            });
            if (chosen.get()) {
                announce.get().after(CHANGED, id);
            }
            return changed;
        }

        @Override
        public void each(Consumer<Contact> visitor) {
            contacts.each(visitor);
        }
    }

    /** The number of choices only grows: it tells one change from the next. */
    @Singleton
    static class Source implements EventSource {

        private final Contacts contacts;

        Source(Contacts contacts) {
            this.contacts = contacts;
        }

        @Override
        public List<String> types() {
            return List.of(CHANGED);
        }

        @Override
        public Optional<Event> look(String type, String id) {
            return contacts.find(id).filter(contact -> !contact.choices().isEmpty()).map(contact -> {
                Choice last = contact.choices().getLast();
                return new Event(CHANGED + "/" + id + "/" + contact.choices().size(), CHANGED, contact.office(), last.at(), Map.of("contact", id));
            });
        }
    }
}
