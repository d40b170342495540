package it.sportello.ask.scores;

import it.sportello.ask.scores.rules.Band;
import it.sportello.ask.scores.rules.Dimension;
import it.sportello.ask.scores.rules.Points;
import it.sportello.ask.scores.rules.QuestionRule;
import it.sportello.ask.scores.rules.ScoreRules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scores the answers of a sheet. Pure: rules and answers in, score out. */
public final class ScoreSheet {

    private ScoreSheet() {
    }

    /**
     * @param answers value by name, those that count
     * @param refused the value of a question the person would rather not answer
     */
    public static Score score(ScoreRules rules, Map<String, String> answers, String refused) {
        List<Score.Sum> sums = rules.dimensions().stream().map(dimension -> {
            List<Reason> reasons = new ArrayList<>();
            dimension.questions().forEach((question, rule) ->
                    reasons.addAll(reasons(rules, dimension, question, rule, answers.get(question), refused)));
            return sum(dimension, reasons.stream().mapToInt(reason -> reason.points().points()).sum(), reasons);
        }).toList();
        Score.Sum total = rules.total() == null ? null
                : sum(rules.total(), sums.stream().mapToInt(Score.Sum::points).sum(), List.of());
        return new Score(rules.hash(), sums, total);
    }

    private static List<Reason> reasons(ScoreRules rules, Dimension dimension, String question, QuestionRule rule, String value,
                                        String refused) {
        if (value == null || value.equals(refused)) {
            return List.of(nothing(dimension, question, null, value == null ? rules.words().missing() : rules.words().refused()));
        }
        List<QuestionRule.Worth> worth = rule.of(value);
        return worth.isEmpty() ? List.of(nothing(dimension, question, value, rules.words().unforeseen()))
                : worth.stream().map(one -> new Reason(dimension.name(), question, one.answer(), one.points())).toList();
    }

    private static Reason nothing(Dimension dimension, String question, String answer, String why) {
        return new Reason(dimension.name(), question, answer, new Points(0, why, null));
    }

    private static Score.Sum sum(Dimension dimension, int points, List<Reason> reasons) {
        Band band = dimension.bands().stream().filter(one -> one.holds(points)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no band of " + dimension.name() + " holds " + points));
        Band next = dimension.bands().stream().filter(one -> one.from() > points).findFirst().orElse(null);
        return new Score.Sum(dimension.name(), dimension.title(), points, band, List.copyOf(reasons), next);
    }
}
