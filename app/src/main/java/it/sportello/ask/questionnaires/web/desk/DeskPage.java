package it.sportello.ask.questionnaires.web.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.filling.PageWords;
import it.sportello.ask.questionnaires.filling.Standing;
import it.sportello.ask.questionnaires.filling.Way;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.ask.questionnaires.web.PersonOfSheet;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.web.Pages;
import it.sportello.templates.Keywords;
import jakarta.inject.Singleton;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The question as the operator reads it out, with why it is asked and what helps; at the end all answers by part. */
@Singleton
class DeskPage {

    private static final String QUESTION = "ask/questionnaires/desk";
    private static final String READ_BACK = "ask/questionnaires/desk-read-back";
    private static final String STAFF = "it";
    private static final String NO_SECTION = "Altre risposte";

    private final Questionnaires questionnaires;
    private final PersonOfSheet person;
    private final Keywords keywords;

    DeskPage(Questionnaires questionnaires, PersonOfSheet person, Keywords keywords) {
        this.questionnaires = questionnaires;
        this.person = person;
        this.keywords = keywords;
    }

    /** @param type of what is asked for: radio, checkbox or text */
    @Introspected
    record Question(List<String> before, String words, String type, boolean number, String why, String help, boolean silent, List<Option> choices) {
    }

    /** @param change path */
    @Introspected
    record Row(String label, String answer, String change) {
    }

    HttpResponse<?> show(Sheet sheet, Contact contact, Standing standing) {
        return switch (standing) {
            case Standing.Asks asks -> page(HttpStatus.OK, sheet, contact, asks, Map.of());
            case Standing.Over over -> Pages.after("/questionari/" + sheet.id());
        };
    }

    HttpResponse<?> after(Sheet sheet, Standing standing) {
        return switch (standing) {
            case Standing.Asks asks -> Pages.after(path(sheet, asks));
            case Standing.Over over -> Pages.after("/questionari/" + sheet.id());
        };
    }

    /** What was understood leads to the next question; what was not, to the same with what would be an answer, or with which of several was meant. */
    HttpResponse<?> answered(Sheet sheet, Contact contact, Standing.Asks read, Standing now, String text) {
        return switch (now) {
            case Standing.Asks asks when asks.missed() -> wrong(sheet, contact, read, PageWords.hint(asks.said().getLast(), words(sheet, read)));
            case Standing.Asks asks when asks.asksWhich(read) -> page(HttpStatus.OK, sheet, contact, asks, Map.of("meant", text));
            default -> after(sheet, now);
        };
    }

    HttpResponse<?> wrong(Sheet sheet, Contact contact, Standing.Asks asks, String sentence) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, sheet, contact, asks, Map.of("error", sentence));
    }

    private static String path(Sheet sheet, Standing.Asks asks) {
        String ways = Way.write(asks.ways());
        return "/questionari/" + sheet.id() + "/banco" + (ways.isEmpty() ? "" : "?ways=" + URLEncoder.encode(ways, StandardCharsets.UTF_8))
                + (asks.except() == null ? "" : (ways.isEmpty() ? "?" : "&") + "except=" + asks.except());
    }

    private HttpResponse<?> page(HttpStatus status, Sheet sheet, Contact contact, Standing.Asks asks, Map<String, ?> more) {
        Flow flow = questionnaires.at(sheet, asks.revision());
        boolean readsBack = asks.ask().type().equals(AnswerType.READ_BACK);
        Map<String, Object> model = new HashMap<>(more);
        model.put("questionnaire", SheetWords.title(flow, STAFF));
        model.put("person", person.name(contact));
        model.put("progress", progress(sheet));
        model.put("node", asks.node());
        model.put("revision", asks.revision());
        model.put("id", sheet.id());
        model.put("ways", Way.write(asks.ways()));
        model.put("except", asks.except());
        model.put(readsBack ? "sections" : "question", readsBack ? readBack(flow, sheet, asks) : question(flow, sheet, asks));
        return Pages.page(status, readsBack ? READ_BACK : QUESTION, model);
    }

    private Question question(Flow flow, Sheet sheet, Standing.Asks asks) {
        Ask ask = asks.ask();
        String type = PageWords.type(asks);
        return new Question(PageWords.before(flow, sheet, asks, STAFF), words(sheet, asks), type, ask.type().equals("number"),
                PageWords.text(flow, STAFF, asks.node() + ".why"), PageWords.text(flow, STAFF, asks.node() + ".help"),
                ask.optional() && type.equals("text"), asks.choices());
    }

    private String words(Sheet sheet, Standing.Asks asks) {
        return PageWords.question(questionnaires.at(sheet, asks.revision()), asks.ask(), asks.said().getLast(), STAFF, keywords);
    }

    private static Map<String, List<Row>> readBack(Flow flow, Sheet sheet, Standing.Asks asks) {
        SheetWords words = new SheetWords(flow, sheet, STAFF);
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        flow.questionnaire().sections().forEach(section -> sections.put(words.section(section), new ArrayList<>()));
        sections.put(NO_SECTION, new ArrayList<>());
        PageWords.readBack(flow, sheet, asks, STAFF).forEach(line -> sections
                .computeIfAbsent(line.section() == null ? NO_SECTION : line.section(), none -> new ArrayList<>())
                .add(new Row(line.label(), words.answer(sheet.answers().get(line.name()).now()), "/questionari/" + sheet.id() + "/banco?except=" + line.name())));
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    private static String progress(Sheet sheet) {
        int answered = sheet.answers().size();
        return answered == 1 ? "1 risposta finora" : answered + " risposte finora";
    }
}
