package it.sportello.ask.questionnaires.interview;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.ask.scores.Score;
import it.sportello.ask.scores.rules.Band;
import it.sportello.ask.scores.rules.Dimension;
import it.sportello.ask.scores.rules.ScoreRules;
import it.sportello.office.staff.SignedIn;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** An operator confirms a score, or amends it and says why. The operator's band is the one that holds; what the rules gave stays beside it. */
@Singleton
public class JudgeScore {

    private static final int LONGEST = 500;
    private static final int SHORTEST = 5;

    private final Sheets sheets;
    private final Interviews interviews;
    private final ReadScore scores;
    private final InstantSource clock;

    public JudgeScore(Sheets sheets, Interviews interviews, ReadScore scores, InstantSource clock) {
        this.sheets = sheets;
        this.interviews = interviews;
        this.scores = scores;
        this.clock = clock;
    }

    /** @param points those of the operator, or {@code null} to confirm. @return why not, or nothing */
    public Optional<String> judge(Sheet sheet, String dimension, Integer points, String motive, SignedIn who) {
        Score score = scores.of(sheet).map(ReadScore.Read::score).orElse(null);
        if (score == null) {
            return Optional.of("Questo questionario non ha un punteggio.");
        }
        Score.Sum sum = Stream.concat(score.dimensions().stream(), Stream.ofNullable(score.total()))
                .filter(one -> one.name().equals(dimension)).findFirst().orElse(null);
        if (sum == null) {
            return Optional.of("Scegli che cosa confermi o cambi.");
        }
        int wanted = points == null ? sum.points() : points;
        String why = motive == null ? "" : motive.strip();
        Dimension judged = dimension(scores.rules(sheet).orElseThrow(), dimension);
        Optional<String> wrong = wrong(judged, sum, wanted, why);
        if (wrong.isPresent()) {
            return wrong;
        }
        Judgement judgement = new Judgement(dimension, sum.points(), wanted, why, who.id(), who.name(), clock.instant());
        if (interviews.change(sheet.id(), kept -> kept.full() ? kept : kept.judged(judgement)).judgements().contains(judgement)) {
            String band = judged.bands().stream().filter(one -> one.holds(wanted)).map(Band::name).findFirst().orElseThrow();
            sheets.change(sheet.id(), kept -> kept.amending(dimension, judgement.amends() ? band : null));
        }
        return Optional.empty();
    }

    private static Dimension dimension(ScoreRules rules, String name) {
        return Stream.concat(rules.dimensions().stream(), Stream.ofNullable(rules.total())).filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Optional<String> wrong(Dimension dimension, Score.Sum sum, int points, String why) {
        if (points != sum.points() && why.length() < SHORTEST || why.length() > LONGEST) {
            return Optional.of("Scrivi perché cambi il punteggio, in al massimo " + LONGEST + " caratteri.");
        }
        Band last = dimension.bands().getLast();
        Band first = dimension.bands().getFirst();
        return points < first.from() || points > last.to()
                ? Optional.of("I punti vanno da " + first.from() + " a " + last.to() + ".") : Optional.empty();
    }
}
