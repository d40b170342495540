package it.sportello.ask.questionnaires.interview;

import it.sportello.ask.questionnaires.Filed;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.keeping.Answers;
import it.sportello.ask.scores.Score;
import it.sportello.ask.scores.ScoreSheet;
import it.sportello.ask.scores.rules.FindRules;
import it.sportello.ask.scores.rules.ScoreRules;
import it.sportello.bots.dialogue.flow.Ask;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Optional;

/** Reckons a sheet's score again, by the rules it was scored by. */
@Singleton
public class ReadScore {

    private final FindRules rules;

    public ReadScore(FindRules rules) {
        this.rules = rules;
    }

    /** @param same whether it is, byte by byte, what it was when the sheet was sent */
    public record Read(Score score, boolean same) {
    }

    /** Nothing for a sheet that is not sent, or has no rules. */
    public Optional<Read> of(Sheet sheet) {
        return rules(sheet).map(found -> {
            Map<String, String> values = Answers.values(sheet);
            values.keySet().retainAll(sheet.filed().counted());
            Score score = ScoreSheet.score(found, values, Ask.PREFERS_NOT);
            return new Read(score, score.fingerprint().equals(sheet.filed().print()));
        });
    }

    /** Those it was scored by. */
    public Optional<ScoreRules> rules(Sheet sheet) {
        return Optional.ofNullable(sheet.filed()).map(Filed::rules).flatMap(rules::hashed);
    }
}
