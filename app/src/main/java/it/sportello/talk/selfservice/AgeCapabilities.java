package it.sportello.talk.selfservice;

import io.micronaut.context.annotation.Factory;
import it.sportello.bots.dialogue.Reply;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a person is 18: {@code people.age} says what we know, {@code people.declare-age} keeps what they answer. Who is
 * younger gets general information only, and a task goes to the office, which speaks with a guardian.
 */
@Factory
class AgeCapabilities {

    private static final Duration WITHIN = Duration.ofDays(3);

    private final Contacts contacts;
    private final Tasks tasks;
    private final Responsible responsible;
    private final Offices offices;
    private final Phrasebook phrases;

    AgeCapabilities(Contacts contacts, Tasks tasks, Responsible responsible, Offices offices, Phrasebook phrases) {
        this.contacts = contacts;
        this.tasks = tasks;
        this.responsible = responsible;
        this.offices = offices;
        this.phrases = phrases;
    }

    @Singleton
    @Named("people.age")
    Capability age() {
        return Capability.of("people.age", call -> switch (contacts.find(call.contact()).orElseThrow().age()) {
            case UNKNOWN -> Reply.of("unknown");
            case MINOR -> Reply.of("minor", where(call));
            case ADULT, MINOR_CONFIRMED -> Reply.of("adult");
        });
    }

    @Singleton
    @Named("people.declare-age")
    Capability declare() {
        return Capability.of("people.declare-age", call -> {
            boolean adult = call.arg("of_age").equals("yes");
            Contact contact = contacts.change(call.contact(), found -> found.declaring(adult));
            if (contact.age() != Contact.Age.MINOR) {
                return Reply.of("adult");
            }
            String who = contact.name() == null ? "una persona" : contact.name();
            tasks.open(Task.open(Task.of("minor", contact.id()), responsible.code(call.office()), "minor", contact.id(),
                    "Senti chi esercita la responsabilità genitoriale su " + who
                            + ", che ha meno di 18 anni. Poi confermalo nella sua conversazione.", call.now().plus(WITHIN)));
            return Reply.of("minor");
        });
    }

    /** Only the person's own office: that of somebody else would send them to the wrong door. */
    private Map<String, String> where(Call call) {
        Optional<Office> office = Optional.ofNullable(call.office()).flatMap(offices::find);
        return Map.of("office", office.map(one -> named(one, call.language())).orElse(""),
                "opening", office.map(one -> HoursWords.of(one.hours(), phrases.formats(call.language()))).orElse(""),
                "telephone", office.map(one -> one.desk().phone()).orElse(""));
    }

    private String named(Office office, String language) {
        String name = phrases.say(language, "office.named", Map.of("name", office.name()));
        return office.seat().address().isBlank() ? name : name + ", " + office.seat().address();
    }
}
