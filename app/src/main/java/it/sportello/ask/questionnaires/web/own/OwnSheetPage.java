package it.sportello.ask.questionnaires.web.own;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import it.sportello.ask.questionnaires.Given;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.filling.Standing;
import it.sportello.ask.questionnaires.filling.Way;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.people.personal.web.OwnFrame;
import jakarta.inject.Singleton;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    OwnSheetPage(OwnFrame frame) {
        this.frame = frame;
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
                : page(HttpStatus.OK, request, visit, question(visit, sheet, asks, asks.said().getLast(), ""), asks, Map.of());
    }

    HttpResponse<?> empty(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, question(visit, sheet, asks, asks.said().getLast(), ""), asks,
                Map.of("error", frame.say(visit.own().language(), "sheet-empty", Map.of())));
    }

    /** What was said means several things: which. */
    HttpResponse<?> which(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks, String text) {
        return page(HttpStatus.OK, request, visit, question(visit, sheet, asks, asks.said().getLast(), text), asks, Map.of("meant", text));
    }

    /** What was said is no answer: the same question, with what would be one; from the third time on a person too. */
    HttpResponse<?> missed(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks read, Standing.Asks now, String text) {
        Question question = question(visit, sheet, read, read.said().getLast(), text);
        String said = now.said().getLast();
        boolean person = said.equals(visit.flow().texts().get(visit.own().language(), "person"));
        int at = said.indexOf(question.words());
        Map<String, Object> more = new HashMap<>(Map.of("error", person ? frame.say(visit.own().language(), "sheet-missed", Map.of())
                : at > 0 ? said.substring(0, at).strip() : said));
        if (person) {
            more.put("offer", said);
        }
        return page(HttpStatus.UNPROCESSABLE_ENTITY, request, visit, question, read, more);
    }

    private HttpResponse<?> page(HttpStatus status, HttpRequest<?> request, OwnSheetDoor.Visit visit, Question question, Standing.Asks asks,
                                 Map<String, ?> more) {
        Map<String, Object> model = model(visit, asks);
        model.put("question", question);
        model.put("progress", asks.ask().keep() == null ? null : asks.said().getLast().lines().findFirst().orElse(""));
        model.putAll(more);
        return frame.page(status, request, visit.own(), QUESTION, model);
    }

    private static Map<String, Object> model(OwnSheetDoor.Visit visit, Standing.Asks asks) {
        Flow flow = visit.flow();
        SheetWords words = new SheetWords(flow, visit.sheet().orElseThrow(), visit.own().language());
        Map<String, Object> model = new HashMap<>();
        model.put("title", SheetWords.title(flow, visit.own().language()));
        model.put("section", asks.ask().section() == null ? null : words.section(asks.ask().section()));
        model.put("path", visit.path());
        model.put("ways", Way.write(asks.ways()));
        model.put("except", asks.except());
        return model;
    }

    private Question question(OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks, String said, String text) {
        Flow flow = visit.flow();
        Ask ask = asks.ask();
        String language = visit.own().language();
        Optional<Given> given = visit.sight().answer(sheet, asks.except());
        Set<String> taken = given.map(one -> Set.of(one.value().split(","))).orElse(Set.of());
        String type = asks.choices().isEmpty() ? "text" : ask.type().equals(AnswerType.SEVERAL) && !asks.known() ? "checkbox" : "radio";
        return new Question(asks.node(), before(flow, sheet, asks), words(flow, ask, said, language), type, MODES.get(ask.type()),
                asks.choices().stream().map(one -> new Choice(one.id(), one.title(), taken.contains(one.id()))).toList(),
                text.isEmpty() ? given.filter(one -> !one.refused()).map(one -> one.words().isBlank() ? one.title() : one.words()).orElse("") : text,
                text(flow, language, asks.node() + ".why"), text(flow, language, asks.node() + ".help"),
                ask.optional() && !asks.known() && asks.choices().stream().noneMatch(one -> one.id().equals(Ask.PREFERS_NOT)),
                visit.sight().answer(sheet, asks.before()).map(one -> visit.path() + "?except=" + asks.before()).orElse(null),
                given.map(one -> visit.path()).orElse(null));
    }

    /** Without the welcome back, which a page would say at each question. */
    private static List<String> before(Flow flow, Sheet sheet, Standing.Asks asks) {
        List<String> before = asks.said().subList(0, asks.said().size() - 1);
        String back = Optional.ofNullable(flow.node(flow.first()).call()).map(call -> call.on().get("resumed")).orElse(null);
        boolean welcomed = back != null && flow.node(back).say() != null && !sheet.answers().isEmpty() && !before.isEmpty();
        return welcomed ? before.subList(1, before.size()) : before;
    }

    /** The question without what a chat says around it: how far one is before, how to skip after. */
    private static String words(Flow flow, Ask ask, String said, String language) {
        List<String> lines = new ArrayList<>(said.lines().toList());
        if (ask.keep() != null && lines.size() > 1) {
            lines.removeFirst();
        }
        if (lines.size() > 1 && lines.getLast().equals(flow.texts().get(language, "skip"))) {
            lines.removeLast();
        }
        return String.join("\n", lines);
    }

    private static String text(Flow flow, String language, String key) {
        return flow.texts().own(language, key).or(() -> flow.texts().own(flow.language(), key)).orElse(null);
    }

    private HttpResponse<?> readBack(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet, Standing.Asks asks) {
        SheetWords words = new SheetWords(visit.flow(), sheet, visit.own().language());
        List<Row> rows = asks.choices().stream().filter(one -> visit.name(one.id()) != null).map(one -> {
            String name = visit.name(one.id());
            Optional<Given> given = visit.sight().answer(sheet, name);
            return new Row(text(visit.flow(), visit.own().language(), one.id() + ".label"), given.map(words::answer).orElse(null),
                    given.map(seen -> visit.path() + "?except=" + name).orElse(null));
        }).toList();
        Map<String, Object> model = model(visit, asks);
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
