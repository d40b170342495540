package it.sportello.ask.questionnaires.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.interview.Completion;
import it.sportello.ask.questionnaires.interview.Interview;
import it.sportello.ask.questionnaires.interview.Interviews;
import it.sportello.ask.questionnaires.interview.NationalIndex;
import it.sportello.ask.questionnaires.interview.Returned;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the page of one sheet shows. */
@Singleton
class SheetPage {

    private final Questionnaires questionnaires;
    private final AnswerRows answers;
    private final ScoreRows scores;
    private final Interviews interviews;
    private final PersonOfSheet person;

    SheetPage(Questionnaires questionnaires, AnswerRows answers, ScoreRows scores, Interviews interviews, PersonOfSheet person) {
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.scores = scores;
        this.interviews = interviews;
        this.person = person;
    }

    @Introspected
    record Head(String id, long version, String contact, String person, String questionnaire, String state, String tone, boolean open, boolean sent) {
    }

    Map<String, Object> model(Sheet sheet, Contact contact, SignedIn who) {
        Flow flow = questionnaires.of(sheet);
        Interview interview = interviews.of(sheet.id());
        Map<String, Object> model = new HashMap<>(person.model(contact));
        model.put("sheet", new Head(sheet.id(), sheet.version(), contact.id(), person.name(contact), SheetRow.title(flow.name()),
                sheet.state().label(), sheet.state().tone(), sheet.state().goesOn(), sheet.state() == SheetState.SENT));
        model.put("facts", facts(sheet, flow));
        model.put("sections", answers.of(sheet, flow));
        model.put("unanswered", answers.unanswered(sheet, flow));
        model.put("score", scores.of(sheet, flow, interview).orElse(null));
        model.put("curriculum", curriculum(interview));
        model.put("written", interview.completions().stream().filter(one -> !one.text().isBlank()).map(one ->
                SheetTimes.moment(one.at()) + ", " + one.name() + ", " + one.field().label() + ": " + one.text()).toList());
        model.put("returned", interview.returned().stream().map(one ->
                SheetTimes.day(one.day()) + ", " + one.how().label().toLowerCase(java.util.Locale.ITALIAN) + ", " + one.name()).toList());
        model.put("hows", labels(Returned.How.values()));
        model.put("levels", labels(NationalIndex.Level.values()));
        model.put("mayWrite", !who.readsOnly());
        return model;
    }

    private static Map<String, String> facts(Sheet sheet, Flow flow) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Cominciato", SheetTimes.moment(sheet.opening().at()));
        sheet.first().ifPresent(first -> facts.put("Prima risposta", SheetTimes.moment(first)));
        if (sheet.filed() != null) {
            facts.put("Inviato", SheetTimes.moment(sheet.filed().at()));
            facts.put("Ricevuta", sheet.filed().receipt());
        }
        facts.put("Tempo impiegato", SheetTimes.minutes(sheet.worked()) + " (previsti " + flow.questionnaire().minutes() + "), senza le pause");
        facts.put("Risposte", String.valueOf(sheet.answers().size()));
        facts.put("Come sono arrivate", sheet.channels().isEmpty() ? "nessuna finora" : SheetChannels.counted(sheet));
        if (!sheet.opening().invitation().isEmpty()) {
            facts.put("Invito", "cominciato con l'invito di una campagna");
        }
        long refused = sheet.answers().values().stream().filter(answer -> answer.now().refused()).count();
        if (refused > 0) {
            facts.put("Preferisce non rispondere", String.valueOf(refused));
        }
        return facts;
    }

    /** By name of the form's field, label and what is known. */
    private static List<Field> curriculum(Interview interview) {
        return Arrays.stream(Completion.Field.values()).map(field -> new Field(field.name(), field.label(), interview.of(field), !interview.of(field).isEmpty())).toList();
    }

    @Introspected
    record Field(String name, String label, String value, boolean known) {
    }

    private static Map<String, String> labels(Enum<?>[] all) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(all).forEach(one -> labels.put(one.name(), switch (one) {
            case Returned.How how -> how.label();
            case NationalIndex.Level level -> level.label();
            default -> one.name();
        }));
        return labels;
    }
}
