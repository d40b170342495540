package it.sportello.ask.questionnaires.web.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.filling.Standing;
import it.sportello.ask.questionnaires.filling.Way;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.platform.web.Pages;
import jakarta.inject.Singleton;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The question as the operator reads it out, with why it is asked and what helps. */
@Singleton
class DeskPage {

    private static final String VIEW = "ask/questionnaires/desk";

    private final Questionnaires questionnaires;

    DeskPage(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** @param type of what is asked for: radio, checkbox or text */
    @Introspected
    record Question(String node, String revision, List<String> before, String words, String type, boolean number, String why, String help, boolean optional, List<Option> choices,
                    String progress) {
    }

    HttpResponse<?> show(Sheet sheet, Standing standing) {
        return switch (standing) {
            case Standing.Asks asks -> Pages.page(HttpStatus.OK, VIEW, model(sheet, asks));
            case Standing.Over over -> Pages.after("/questionari/" + sheet.id());
        };
    }

    /** What was understood leads to the next question; what was not, to the same with the words that say so. */
    HttpResponse<?> after(Sheet sheet, Standing standing) {
        return switch (standing) {
            case Standing.Asks asks when asks.missed() -> wrong(sheet, asks, String.join(" ", asks.said()));
            case Standing.Asks asks -> Pages.after(path(sheet, asks));
            case Standing.Over over -> Pages.after("/questionari/" + sheet.id());
        };
    }

    /** The same after words that may mean several things: which of them. */
    HttpResponse<?> answered(Sheet sheet, Standing.Asks read, Standing now, String text) {
        if (now instanceof Standing.Asks asks && asks.asksWhich(read)) {
            Map<String, Object> model = model(sheet, asks);
            model.put("meant", text);
            return Pages.page(HttpStatus.OK, VIEW, model);
        }
        return after(sheet, now);
    }

    HttpResponse<?> wrong(Sheet sheet, Standing.Asks asks, String sentence) {
        Map<String, Object> model = model(sheet, asks);
        model.put("error", sentence);
        return Pages.wrong(VIEW, model);
    }

    private static String path(Sheet sheet, Standing.Asks asks) {
        String ways = Way.write(asks.ways());
        return "/questionari/" + sheet.id() + "/banco" + (ways.isEmpty() ? "" : "?ways=" + URLEncoder.encode(ways, StandardCharsets.UTF_8))
                + (asks.except() == null ? "" : (ways.isEmpty() ? "?" : "&") + "except=" + asks.except());
    }

    private Map<String, Object> model(Sheet sheet, Standing.Asks asks) {
        Flow flow = questionnaires.at(sheet, asks.revision());
        Ask ask = asks.ask();
        List<String> said = asks.said();
        String type = asks.choices().isEmpty() ? "text" : ask.type().equals(AnswerType.SEVERAL) && !asks.known() ? "checkbox" : "radio";
        Map<String, Object> model = new HashMap<>();
        model.put("question", new Question(asks.node(), asks.revision(), said.subList(0, said.size() - 1), said.getLast(), type, ask.type().equals("number"),
                text(flow, asks.node() + ".why"), text(flow, asks.node() + ".help"), ask.optional(), asks.choices(), progress(sheet)));
        model.put("id", sheet.id());
        model.put("ways", Way.write(asks.ways()));
        model.put("except", asks.except());
        return model;
    }

    private static String progress(Sheet sheet) {
        int answered = sheet.answers().size();
        return answered == 1 ? "1 risposta finora" : answered + " risposte finora";
    }

    private static String text(Flow flow, String key) {
        return flow.texts().own("it", key).orElse(null);
    }
}
