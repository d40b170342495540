package it.sportello.people.contacts;

import it.sportello.people.consent.Choice;
import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.EventSource;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Other programs are told that somebody changed what they want: whose choices, and not which. The number of choices only grows: it
 * tells one change from the next.
 */
@Singleton
public class ChoiceEvents implements EventSource {

    public static final String CHANGED = "contact.choices-changed";

    private final Contacts contacts;

    ChoiceEvents(Contacts contacts) {
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
