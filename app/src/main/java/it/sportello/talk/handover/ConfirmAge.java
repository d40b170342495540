package it.sportello.talk.handover;

import it.sportello.office.tasks.MoveTask;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.delivery.Deliver;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/**
 * Staff says whether who is under 18 may do more: a guardian agreed or did not, or they have turned 18. A note in the thread
 * says who said so and when, the office's task is done, and the person is told.
 */
@Singleton
public class ConfirmAge {

    private final Conversations conversations;
    private final Contacts contacts;
    private final StaffWords words;
    private final MoveTask tasks;
    private final Deliver deliver;
    private final InstantSource clock;

    ConfirmAge(Conversations conversations, Contacts contacts, StaffWords words, MoveTask tasks, Deliver deliver,
               InstantSource clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.words = words;
        this.tasks = tasks;
        this.deliver = deliver;
        this.clock = clock;
    }

    /** What was found out. */
    public enum Found {

        GUARDIAN(Contact.Age.MINOR_CONFIRMED, "confermato con chi esercita la responsabilità genitoriale", "age.guardian"),
        OF_AGE(Contact.Age.ADULT, "ha già compiuto 18 anni", "age.of-age"),
        REFUSED(Contact.Age.MINOR, "chi esercita la responsabilità genitoriale non ha confermato", "age.refused");

        private final Contact.Age age;
        private final String words;
        private final String phrase;

        Found(Contact.Age age, String words, String phrase) {
            this.age = age;
            this.words = words;
            this.phrase = phrase;
        }
    }

    /** @param key names the request: the same request again does nothing more. Who is no minor stays as they are. */
    public void confirm(String contact, String staff, Found found, String key) {
        if (contacts.find(contact).filter(person -> person.age() == Contact.Age.MINOR).isEmpty()) {
            return;
        }
        String name = words.name(staff);
        String note = "Età: " + found.words + " (" + name + ").";
        deliver.promise(contact);
        // the trace first: a crash after it leaves a minor, and whoever presses again leaves a second trace
        conversations.turn(contact, "staff/" + key, from -> words.told(from, staff, note, found.phrase, key, clock.instant()));
        contacts.change(contact, person -> person.age() == Contact.Age.MINOR ? person.withAge(found.age) : person);
        tasks.to(TaskState.DONE, Task.of("minor", contact), name, "Età: " + found.words + ".");
        deliver.conversation(contact, () -> { });
    }
}
