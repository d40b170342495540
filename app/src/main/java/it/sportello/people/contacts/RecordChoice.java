package it.sportello.people.contacts;

import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;

/** Writes down what a person chose somewhere else, on every channel: at a desk, or in another body's program. */
@Singleton
public class RecordChoice {

    private final Contacts contacts;
    private final InstantSource clock;

    RecordChoice(Contacts contacts, InstantSource clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * @param words those that were shown
     * @param key   names the choosing: the same one again adds nothing
     * @throws java.util.NoSuchElementException when there is no such contact
     */
    public Contact record(String contact, Purpose purpose, boolean wanted, String words, String key) {
        return contacts.change(contact, known -> known.choices().stream().anyMatch(choice -> choice.message().equals(key)) ? known
                : known.choosing(List.of(new Choice(purpose, Choice.EVERYWHERE, wanted, clock.instant(), words, key))));
    }
}
