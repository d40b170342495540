package it.sportello.ask.questionnaires.web.own;

import io.micronaut.http.HttpResponse;
import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.filling.BeginSheet;
import it.sportello.ask.questionnaires.filling.Writer;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.personal.Own;
import it.sportello.platform.web.Pages;
import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.function.Function;

/** Whose sheet of which questionnaire a page is about. */
@Singleton
class OwnSheetDoor {

    static final String PATH = "/me/sheets/";
    private static final String INVITATION = "[a-z0-9]{1,40}";

    private final Questionnaires questionnaires;
    private final OwnSheets own;
    private final Contacts contacts;
    private final BeginSheet begin;

    OwnSheetDoor(Questionnaires questionnaires, OwnSheets own, Contacts contacts, BeginSheet begin) {
        this.questionnaires = questionnaires;
        this.own = own;
        this.contacts = contacts;
        this.begin = begin;
    }

    /** One look at, or one answer to, a questionnaire as it is now; a sheet goes on as it was begun. */
    final class Visit {

        private final Flow inForce;
        private final Writer writer;
        private final Sight sight;

        private Visit(Flow inForce, Contact person, Own who) {
            this.inForce = inForce;
            this.sight = new Sight(who);
            this.writer = Writer.onPage(person, who.language(), sight.stranger());
        }

        Writer writer() {
            return writer;
        }

        Sight sight() {
            return sight;
        }

        Own own() {
            return sight.own();
        }

        /** The one to go on with, or the last, as it is now. */
        Optional<Sheet> sheet() {
            return own.of(inForce.name(), writer.person().id()).stream().findFirst();
        }

        Flow flow() {
            return sheet().map(questionnaires::of).orElse(inForce);
        }

        /** Of the answer that is kept at a question, or {@code null}. */
        String name(String node) {
            Node found = flow().nodes().get(node);
            return found == null || found.ask() == null ? null : found.ask().keep();
        }

        String path() {
            return PATH + inForce.name();
        }
    }

    HttpResponse<?> on(String questionnaire, Own who, Function<Visit, HttpResponse<?>> then) {
        Optional<Flow> flow = questionnaires.named(questionnaire);
        Optional<Contact> person = contacts.find(who.contact());
        return flow.isPresent() && person.isPresent() ? then.apply(new Visit(flow.get(), person.get(), who)) : Pages.after("/me");
    }

    /** As LINGUA does in a chat. */
    void speak(Visit visit, String language) {
        contacts.change(visit.own().contact(), person -> person.withLanguage(language));
    }

    /** @param invitation as the link has it: believe nothing */
    Sheet begin(Visit visit, String invitation) {
        return begin.begin(visit.inForce, visit.writer, invitation != null && invitation.matches(INVITATION) ? invitation : "");
    }
}
