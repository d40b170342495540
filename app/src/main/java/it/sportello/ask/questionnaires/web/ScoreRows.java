package it.sportello.ask.questionnaires.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.interview.Interview;
import it.sportello.ask.questionnaires.interview.Judgement;
import it.sportello.ask.questionnaires.interview.ReadScore;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.ask.scores.Reason;
import it.sportello.ask.scores.Score;
import it.sportello.ask.scores.rules.Dimension;
import it.sportello.ask.scores.rules.ScoreRules;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A score as its page shows it: every point with its reason, and beside the rules' points the operator's. */
@Singleton
class ScoreRows {

    private final ReadScore scores;

    ScoreRows(ReadScore scores) {
        this.scores = scores;
    }

    @Introspected
    record Line(String question, String points, String why, String change) {
    }

    /**
     * @param points by the rules; {@code now} by the operator, or {@code null} while nobody amended them
     * @param next   what the next band takes, or {@code null}
     * @param words  what operators said of it, oldest first
     */
    @Introspected
    record Row(String name, String title, String points, String bandTitle, String now, String nowBand, String next, List<Line> lines, List<String> words) {
    }

    /** @param same whether reckoning it again gave what it gave when it was sent; @param from since when its rules hold */
    @Introspected
    record Shown(List<Row> rows, boolean same, String from) {
    }

    Optional<Shown> of(Sheet sheet, Flow flow, Interview interview) {
        return scores.of(sheet).map(read -> {
            ScoreRules rules = scores.rules(sheet).orElseThrow();
            SheetWords words = new SheetWords(flow, sheet, "it");
            Score score = read.score();
            List<Row> rows = Stream.concat(score.dimensions().stream(), Stream.ofNullable(score.total()))
                    .map(sum -> row(sum, rules, words, sheet, flow, interview)).toList();
            return new Shown(rows, read.same(), SheetTimes.day(rules.from()));
        });
    }

    private static Row row(Score.Sum sum, ScoreRules rules, SheetWords words, Sheet sheet, Flow flow, Interview interview) {
        Judgement last = interview.word(sum.name()).filter(Judgement::amends).orElse(null);
        String next = sum.next() == null ? null : "Con " + points(sum.missing()) + " in più sarebbe «" + sum.next().title() + "».";
        return new Row(sum.name(), sum.title(), points(sum.points()), sum.band().title(), last == null ? null : points(last.points()),
                last == null ? null : band(rules, sum.name(), last.points()), next,
                sum.reasons().stream().map(reason -> line(reason, words, sheet, flow)).toList(),
                interview.judgements().stream().filter(one -> one.dimension().equals(sum.name())).map(ScoreRows::said).toList());
    }

    private static Line line(Reason reason, SheetWords words, Sheet sheet, Flow flow) {
        String question = Optional.ofNullable(sheet.answers().get(reason.question())).map(answer -> answer.now().node())
                .or(() -> asking(flow, reason.question())).map(words::question).orElse(SheetRow.title(reason.question()));
        int points = reason.points().points();
        return new Line(question, points > 0 ? "+" + points : String.valueOf(points), reason.points().why(), reason.points().change());
    }

    /** The first question that keeps a name: of several that ask the same, none was put. */
    private static Optional<String> asking(Flow flow, String name) {
        return flow.nodes().values().stream().filter(node -> node.keeps() && node.ask().keep().equals(name)).map(Node::name).findFirst();
    }

    private static String said(Judgement one) {
        String what = one.amends() ? "portato da " + one.was() + " a " + one.points() : "confermato (" + one.was() + ")";
        return SheetTimes.moment(one.at()) + ", " + one.name() + ": " + what + (one.motive().isBlank() ? "" : ". Motivo: " + one.motive());
    }

    private static String band(ScoreRules rules, String dimension, int points) {
        return Stream.concat(rules.dimensions().stream(), Stream.ofNullable(rules.total())).filter(one -> one.name().equals(dimension))
                .map(Dimension::bands).flatMap(List::stream).filter(band -> band.holds(points)).findFirst().map(band -> band.title()).orElse("");
    }

    private static String points(int points) {
        return points == 1 || points == -1 ? points + " punto" : points + " punti";
    }
}
