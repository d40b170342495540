package it.sportello.talk.handover;

import it.sportello.bots.messaging.Content;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.tasks.MoveTask;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.TaskState;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.TurnTaken;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;

/**
 * Staff says that who is under 18 may do more: a guardian agreed, or they have turned 18. A note in the thread says who
 * confirmed and when, and the office's task is done.
 */
@Singleton
public class ConfirmAge {

    private final Conversations conversations;
    private final Contacts contacts;
    private final StaffMembers members;
    private final MoveTask tasks;
    private final InstantSource clock;

    ConfirmAge(Conversations conversations, Contacts contacts, StaffMembers members, MoveTask tasks, InstantSource clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.members = members;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What was found out. */
    public enum Found {

        GUARDIAN(Contact.Age.MINOR_CONFIRMED, "confermato con chi esercita la responsabilità genitoriale"),
        OF_AGE(Contact.Age.ADULT, "ha già compiuto 18 anni");

        private final Contact.Age age;
        private final String words;

        Found(Contact.Age age, String words) {
            this.age = age;
            this.words = words;
        }
    }

    /** @param key names the request: the same request again does nothing more. Who is no minor stays as they are. */
    public void confirm(String contact, String staff, Found found, String key) {
        if (contacts.find(contact).filter(person -> person.age() == Contact.Age.MINOR).isEmpty()) {
            return;
        }
        String name = members.find(staff).map(StaffMember::name).orElse("Ufficio");
        // the trace first: a crash after it leaves a minor, and whoever presses again leaves a second trace
        conversations.turn(contact, "staff/" + key, from -> noted(from, "Età: " + found.words + " (" + name + ").", staff, key));
        contacts.change(contact, person -> person.age() == Contact.Age.MINOR ? person.withAge(found.age) : person);
        tasks.to(TaskState.DONE, Task.of("minor", contact), name, "Età: " + found.words + ".");
    }

    private TurnTaken noted(Conversation from, String text, String staff, String key) {
        int number = from.last() + 1;
        Message note = new Message(from.contact() + "." + number, number, Message.From.NOTE, clock.instant(), null, null,
                Content.text(text), null, null, MessageState.RECEIVED, null, null, staff, null, 0);
        return new TurnTaken("staff/" + key, from.office(), from.floor(), from.session(), from.misses(), List.of(note), from.heard());
    }
}
