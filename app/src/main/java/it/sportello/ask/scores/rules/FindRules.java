package it.sportello.ask.scores.rules;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules to score by. */
@Singleton
public class FindRules {

    private final RuleFiles files;

    public FindRules(RuleFiles files) {
        this.files = files;
    }

    /** Those that hold on a day: of the latest date that has come, the latest kept. */
    public Optional<ScoreRules> inForce(String questionnaire, LocalDate day) {
        return heldOn(files.of(questionnaire), day).map(ReadRules::read);
    }

    static Optional<RuleFile> heldOn(List<RuleFile> files, LocalDate day) {
        return files.stream().filter(file -> !file.from().isAfter(day)).reduce((one, other) -> other.from().isBefore(one.from()) ? one : other);
    }

    /** Those that hold on a day, and those whose day comes later. */
    static List<RuleFile> fromNowOn(List<RuleFile> all, LocalDate day) {
        return Stream.concat(heldOn(all, day).stream(), all.stream().filter(file -> file.from().isAfter(day))).toList();
    }

    /** Those a sheet was scored by. */
    public Optional<ScoreRules> hashed(String hash) {
        return files.find(hash).map(ReadRules::read);
    }
}
