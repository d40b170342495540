package it.sportello.ask.questionnaires.filling;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.tasks.Task;
import it.sportello.office.tasks.Tasks;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.selfservice.Responsible;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/** On a page nobody can take over: who wants a person there is called. Once for a sheet, however often it is asked. */
@Singleton
public class AskPerson {

    private static final String STAFF = "it";

    private final Questionnaires questionnaires;
    private final Tasks tasks;
    private final Responsible responsible;
    private final Journal journal;
    private final InstantSource clock;

    AskPerson(Questionnaires questionnaires, Tasks tasks, Responsible responsible, Journal journal, InstantSource clock) {
        this.questionnaires = questionnaires;
        this.tasks = tasks;
        this.responsible = responsible;
        this.journal = journal;
        this.clock = clock;
    }

    public void ask(Sheet sheet, Contact person) {
        tasks.open(Task.open("sheet-person-" + sheet.id(), responsible.code(person.office()), "call", person.id(),
                "Chiama. Rispondeva sulla pagina al questionario «" + SheetWords.title(questionnaires.of(sheet), STAFF) + "» e vuole una persona.",
                responsible.within(person.office(), clock.instant()).toInstant()));
        journal.record(Entry.of(Kind.OWN_PAGE_DEED, Actor.person(person.id())).person(person.id()).named("sheet-person/" + sheet.id())
                .with("panel", "sheets").with("deed", "person"));
    }
}
