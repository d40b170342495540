package it.sportello.ask.questionnaires.filling;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import it.sportello.people.contacts.Contact;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;

/** On a page nobody can take over: who wants a person there is called. Once for a sheet, however often it is asked. */
@Singleton
public class AskPerson {

    private static final Duration WITHIN = Duration.ofDays(2);

    private final Tasks tasks;
    private final Journal journal;
    private final InstantSource clock;

    AskPerson(Tasks tasks, Journal journal, InstantSource clock) {
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    public void ask(Sheet sheet, Contact person) {
        String office = person.office() == null ? Task.ANY_OFFICE : person.office();
        tasks.open(Task.open("sheet-person-" + sheet.id(), office, "call", person.id(),
                "Chiama. Rispondeva sulla pagina al questionario «" + sheet.opening().questionnaire().replace('-', ' ') + "» e vuole una persona.",
                clock.instant().plus(WITHIN)));
        journal.record(Entry.of(Kind.OWN_PAGE_DEED, Actor.person(person.id())).person(person.id()).named("sheet-person/" + sheet.id())
                .with("panel", "sheets").with("deed", "person"));
    }
}
