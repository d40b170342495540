package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Answer;
import it.sportello.ask.questionnaires.Sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of a sheet as the engine takes them. */
public final class Answers {

    /** How the name is called under which the engine keeps what people read of an answer. */
    static final String TITLE = "_title";

    private Answers() {
    }

    public static Map<String, String> values(Sheet sheet) {
        Map<String, String> values = new LinkedHashMap<>();
        sheet.answers().forEach((name, answer) -> values.put(name, answer.now().value()));
        return values;
    }

    static Map<String, String> withTitles(Map<String, Answer> answers) {
        Map<String, String> all = new HashMap<>();
        answers.forEach((name, answer) -> {
            all.put(name, answer.now().value());
            all.put(name + TITLE, answer.now().title());
        });
        return all;
    }
}
