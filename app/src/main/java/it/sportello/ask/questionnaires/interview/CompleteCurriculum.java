package it.sportello.ask.questionnaires.interview;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.office.staff.SignedIn;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Writes down what the person tells of their working life. What was written before stays beside it. */
@Singleton
public class CompleteCurriculum {

    private final Interviews interviews;
    private final InstantSource clock;

    public CompleteCurriculum(Interviews interviews, InstantSource clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    /** @param texts by field; those that say what is known change nothing. @return why not, or nothing */
    public Optional<String> complete(Sheet sheet, Map<Completion.Field, String> texts, SignedIn who) {
        if (texts.values().stream().anyMatch(text -> text.strip().length() > Completion.LONGEST)) {
            return Optional.of("Scrivi al massimo " + Completion.LONGEST + " caratteri per ogni voce.");
        }
        Instant now = clock.instant();
        interviews.change(sheet.id(), kept -> {
            var more = texts.entrySet().stream().filter(one -> !one.getValue().strip().equals(kept.of(one.getKey())))
                    .map(one -> new Completion(one.getKey(), one.getValue().strip(), who.id(), who.name(), now)).toList();
            return more.isEmpty() || kept.full() ? kept : kept.completed(more);
        });
        return Optional.empty();
    }
}
