package it.sportello.ask.questionnaires.web.own;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import it.sportello.ask.questionnaires.Given;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.filling.PageWords;
import it.sportello.ask.questionnaires.filling.Standing;
import it.sportello.ask.questionnaires.filling.Way;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.people.personal.web.OwnFrame;
import it.sportello.templates.Keywords;
import jakarta.inject.Singleton;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The open question as a form, or all answers read back. */
@Singleton
class OwnSheetPage {

    private static final String QUESTION = "ask/questionnaires/own/question";
    private static final String READ_BACK = "ask/questionnaires/own/read-back";
    private static final Map<String, String> MODES = Map.of("number", "numeric", "phone", "tel", "e-mail", "email");

    private final OwnFrame frame;
    private final Keywords keywords;

    OwnSheetPage(OwnFrame frame, Keywords keywords) {
        this.frame = frame;
        this.keywords = keywords;
    }

    @Introspected
    record Choice(String id, String title, boolean taken) {
    }

    /**
     * @param type   of what is asked for: radio, checkbox or text
     * @param mode   of the keyboard, or {@code null}
     * @param typed  what stands in the field
     * @param silent whether one may prefer not to answer by a button of its own
     * @param back   path of the question before, or {@code null}
     * @param keep   path that leaves a corrected answer as it is, or {@code null}
     */
    @Introspected
    record Question(String node, List<String> before, String words, String type, String mode, List<Choice> choices, String typed, String why,
                    String help, boolean silent, String back, String keep) {
    }

    /** @param answer {@code null} where this visit does not see it; @param change path, likewise */
    @Introspected
    record Row(String label, String answer, String change) {
    }

    HttpResponse<?> show(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks) {
        return asks.ask().type().equals(AnswerType.READ_BACK) ? readBack(request, visit, sheet, asks)
                : page(HttpStatus.OK, request, visit, sheet, question(visit, sheet, asks, asks.said().getLast(), ""), asks, Map.of());
    }

    HttpResponse<?> empty(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, sheet, question(visit, sheet, asks, asks.said().getLast(), ""), asks,
                Map.of("error", frame.say(visit.own().language(), "sheet-empty", Map.of())));
    }

    /** What was said means several things: which. */
    HttpResponse<?> which(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks, String text) {
        return page(HttpStatus.OK, request, visit, sheet, question(visit, sheet, asks, asks.said().getLast(), text), asks, Map.of("meant", text));
    }

    /** What was said is no answer: the same question, with what would be one; from the third time on a person too. */
    HttpResponse<?> missed(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks read, Standing.Asks now, String text) {
        Question question = question(visit, sheet, read, read.said().getLast(), text);
        String said = now.said().getLast();
        boolean person = said.equals(visit.flow(sheet).texts().get(visit.own().language(), "person"));
        Map<String, Object> more = new HashMap<>(Map.of("error", person ? frame.say(visit.own().language(), "sheet-missed", Map.of())
                : PageWords.hint(said, question.words())));
        if (person) {
            more.put("offer", said);
        }
        return page(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, sheet, question, read, more);
    }

    private HttpResponse<?> page(HttpStatus status, HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Question question,
                                 Standing.Asks asks, Map<String, ?> more) {
        Map<String, Object> model = model(visit, sheet, asks);
        model.put("question", question);
        model.put("progress", asks.ask().keep() == null ? null : asks.said().getLast().lines().findFirst().orElse(""));
        model.putAll(more);
        return frame.page(status, request, visit.own(), QUESTION, model);
    }

    private static Map<String, Object> model(OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks) {
        Flow flow = visit.flow(sheet);
        SheetWords words = new SheetWords(flow, sheet, visit.own().language());
        Map<String, Object> model = new HashMap<>();
        model.put("title", SheetWords.title(flow, visit.own().language()));
        model.put("section", asks.ask().section() == null ? null : words.section(asks.ask().section()));
        model.put("path", visit.path());
        model.put("revision", asks.revision());
        model.put("ways", Way.write(asks.ways()));
        model.put("except", asks.except());
        return model;
    }

    private Question question(OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks, String said, String text) {
        Flow flow = visit.flow(sheet);
        Ask ask = asks.ask();
        String language = visit.own().language();
        Optional<Given> given = visit.sight().answer(sheet, asks.except());
        Set<String> taken = given.map(one -> Set.of(one.value().split(","))).orElse(Set.of());
        return new Question(asks.node(), PageWords.before(flow, sheet, asks, language), PageWords.question(flow, ask, said, language, keywords), PageWords.type(asks), MODES.get(ask.type()),
                asks.choices().stream().map(one -> new Choice(one.id(), one.title(), taken.contains(one.id()))).toList(),
                text.isEmpty() ? given.filter(one -> !one.refused()).map(one -> one.words().isBlank() ? one.title() : one.words()).orElse("") : text,
                PageWords.text(flow, language, asks.node() + ".why"), PageWords.text(flow, language, asks.node() + ".help"),
                ask.optional() && !asks.known() && asks.choices().stream().noneMatch(one -> one.id().equals(Ask.PREFERS_NOT)),
                visit.sight().answer(sheet, asks.before()).map(one -> visit.path() + "?except=" + asks.before()).orElse(null),
                given.map(one -> visit.path()).orElse(null));
    }

    private HttpResponse<?> readBack(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks) {
        Flow flow = visit.flow(sheet);
        SheetWords words = new SheetWords(flow, sheet, visit.own().language());
        List<Row> rows = PageWords.readBack(flow, sheet, asks, visit.own().language()).stream().map(line -> {
            Optional<Given> given = visit.sight().answer(sheet, line.name());
            return new Row(line.label(), given.map(words::answer).orElse(null), given.map(seen -> visit.path() + "?except=" + line.name()).orElse(null));
        }).toList();
        Map<String, Object> model = model(visit, sheet, asks);
        model.put("rows", rows);
        model.put("node", asks.node());
        model.put("hidden", rows.stream().anyMatch(row -> row.answer() == null));
        return frame.page(HttpStatus.OK, request, visit.own(), READ_BACK, model);
    }

    /** Where the next question is; all answers are read back wherever they were come from. */
    static String path(OwnSheetDoor.Visit visit, Standing.Asks asks) {
        String ways = asks.ask().type().equals(AnswerType.READ_BACK) ? "" : Way.write(asks.ways());
        String except = asks.except() == null ? "" : "except=" + asks.except();
        String query = String.join("&", List.of(ways.isEmpty() ? "" : "ways=" + URLEncoder.encode(ways, StandardCharsets.UTF_8), except)
                .stream().filter(part -> !part.isEmpty()).toList());
        return visit.path() + (query.isEmpty() ? "" : "?" + query);
    }
}
