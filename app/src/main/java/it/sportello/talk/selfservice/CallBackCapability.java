package it.sportello.talk.selfservice;

import it.sportello.bots.dialogue.Reply;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/** CHIAMAMI: a task for the office to call, at the number we have or the one given, within a working day. */
@Singleton
class CallBackCapability implements Capability {

    private final Contacts contacts;
    private final Tasks tasks;
    private final Responsible responsible;
    private final Phrasebook phrases;

    CallBackCapability(Contacts contacts, Tasks tasks, Responsible responsible, Phrasebook phrases) {
        this.contacts = contacts;
        this.tasks = tasks;
        this.responsible = responsible;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "people.callback";
    }

    @Override
    public Reply call(Call call) {
        Contact contact = contacts.find(call.contact()).orElseThrow();
        Optional<String> phone = phone(call, contact);
        if (phone.isEmpty()) {
            return Reply.of("needs-number");
        }
        ZonedDateTime by = responsible.within(call.office(), call.now());
        String who = contact.name() == null ? "" : " (" + contact.name() + ")";
        tasks.open(Task.open(call.id(), responsible.code(call.office()), "call-back", contact.id(),
                "Chiama " + phone.get() + who + ": lo ha chiesto in chat.", by.toInstant()));
        return Reply.of("noted", Map.of("when", phrases.formats(call.language()).day(by.toLocalDate())));
    }

    /** The number just given, else the one written from, else one we know. WhatsApp may have none. */
    private static Optional<String> phone(Call call, Contact contact) {
        if (!call.arg("phone").isEmpty()) {
            return Optional.of(call.arg("phone"));
        }
        if (call.urn().path().startsWith("+")) {
            return Optional.of(call.urn().path());
        }
        return contact.urns().stream().map(Urn::path).filter(path -> path.startsWith("+")).findFirst();
    }
}
