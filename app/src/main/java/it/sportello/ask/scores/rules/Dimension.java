package it.sportello.ask.scores.rules;

import java.util.List;
import java.util.Map;

/**
 * What some questions tell about together: "Mobilità".
 *
 * @param name      kebab-case
 * @param title     as staff reads it
 * @param bands     in order, without hole or overlap, over every sum that may come
 * @param questions rule by name of the answer, in the order written
 */
public record Dimension(String name, String title, List<Band> bands, Map<String, QuestionRule> questions) {

    /** Of no answer there are no points. */
    int least() {
        return questions.values().stream().mapToInt(rule -> Math.min(0, rule.least())).sum();
    }

    int most() {
        return questions.values().stream().mapToInt(rule -> Math.max(0, rule.most())).sum();
    }
}
