package it.sportello.ask.scores.rules;

import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.bots.dialogue.words.Yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a {@code scores.yml}. What it refuses is its shape; whether the rules fit each other and the questions is {@link CheckRules}'s. */
public final class ReadRules {

    static final String TOTAL = "total";

    private ReadRules() {
    }

    /** @throws BrokenFlow naming file, place and what is wrong */
    public static ScoreRules read(String questionnaire, byte[] bytes) {
        String file = questionnaire + "/scores.yml";
        Rule root = new Rule(file, "", Yaml.map(file, bytes)).only("spec", "from", "words", "dimensions", TOTAL);
        if (!"1".equals(root.text("spec"))) {
            throw root.broken("spec deve essere 1");
        }
        Rule words = root.inner("words").only("missing", "refused", "unforeseen");
        List<Dimension> dimensions = new ArrayList<>();
        Rule all = root.inner("dimensions");
        all.names().forEach(name -> dimensions.add(dimension(name, all.named(name).only("title", "bands", "questions"))));
        if (dimensions.isEmpty()) {
            throw all.broken("serve almeno una dimensione");
        }
        Dimension total = root.has(TOTAL) ? dimension(TOTAL, root.inner(TOTAL).only("title", "bands")) : null;
        return new ScoreRules(questionnaire, RuleFile.hash(questionnaire, bytes), date(root),
                new ScoreRules.Words(words.text("missing"), words.text("refused"), words.text("unforeseen")), dimensions, total);
    }

    static ScoreRules read(RuleFile file) {
        return read(file.questionnaire(), file.bytes());
    }

    private static LocalDate date(Rule root) {
        try {
            return LocalDate.parse(root.text("from"));
        } catch (DateTimeException e) {
            throw root.broken("from deve essere un giorno come 2026-12-01");
        }
    }

    private static Dimension dimension(String name, Rule rule) {
        List<Band> bands = rule.list("bands").stream().map(band -> band.only("from", "to", "name", "title"))
                .map(band -> new Band(band.number("from"), band.number("to"), band.text("name"), band.text("title"))).toList();
        Map<String, QuestionRule> questions = new LinkedHashMap<>();
        if (rule.has("questions")) {
            Rule all = rule.inner("questions");
            all.names().forEach(question -> questions.put(question, question(all.named(question))));
        }
        return new Dimension(name, rule.text("title"), bands, questions);
    }

    private static QuestionRule question(Rule rule) {
        Set<String> kinds = Set.of("options", "ranges", "several");
        if (kinds.stream().filter(rule::has).count() != 1) {
            throw rule.broken("serve uno solo tra options, ranges e several");
        }
        if (rule.has("options")) {
            return new QuestionRule.ByOption(points(rule.only("options").inner("options")));
        }
        if (rule.has("ranges")) {
            return new QuestionRule.ByRange(rule.only("ranges").list("ranges").stream().map(ReadRules::range).toList());
        }
        Integer most = rule.only("several", "most", "beyond").numberOr("most", null);
        return new QuestionRule.BySeveral(points(rule.inner("several")), most, most == null ? null : rule.text("beyond"));
    }

    private static QuestionRule.Range range(Rule rule) {
        rule.only("from", "to", "points", "why", "change");
        return new QuestionRule.Range(rule.numberOr("from", Integer.MIN_VALUE), rule.numberOr("to", Integer.MAX_VALUE), worth(rule));
    }

    private static Map<String, Points> points(Rule options) {
        Map<String, Points> points = new LinkedHashMap<>();
        options.names().forEach(option -> points.put(option, worth(options.under(option).only("points", "why", "change"))));
        return points;
    }

    private static Points worth(Rule rule) {
        return new Points(rule.number("points"), rule.text("why"), rule.has("change") ? rule.text("change") : null);
    }
}
