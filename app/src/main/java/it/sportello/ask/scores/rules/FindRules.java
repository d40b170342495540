package it.sportello.ask.scores.rules;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Optional;

/** The rules to score by. */
@Singleton
public class FindRules {

    private final RuleFiles files;

    public FindRules(RuleFiles files) {
        this.files = files;
    }

    /** Those that hold on a day: of the latest date that has come, the latest kept. */
    public Optional<ScoreRules> inForce(String questionnaire, LocalDate day) {
        return files.of(questionnaire).stream().filter(file -> !file.from().isAfter(day))
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other).map(ReadRules::read);
    }

    /** Those a sheet was scored by. */
    public Optional<ScoreRules> hashed(String hash) {
        return files.find(hash).map(ReadRules::read);
    }
}
