package it.sportello.jobs.vacancies;

import it.sportello.platform.due.Due;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/** One step along the table of {@link VacancyState}, written only if nobody was first. */
@Singleton
class VacancyStep {

    private static final Duration AFTER_A_CRASH = Duration.ofMinutes(1);

    private final Vacancies vacancies;
    private final Due due;
    private final InstantSource clock;

    VacancyStep(Vacancies vacancies, Due due, InstantSource clock) {
        this.vacancies = vacancies;
        this.due = due;
        this.clock = clock;
    }

    /** @param known version the operator was looking at */
    Change take(String code, long known, VacancyState wanted, Function<Progress, Progress> step) {
        Vacancy vacancy = vacancies.byCode(code).orElse(null);
        if (vacancy == null) {
            return new Change.Unknown();
        }
        if (!vacancy.state().mayBecome(wanted)) {
            return new Change.NotAllowed(vacancy, wanted);
        }
        return write(vacancy, known, vacancy.with(step.apply(vacancy.progress())));
    }

    Change write(Vacancy kept, long known, Vacancy changed) {
        if (kept.version() != known) {
            return new Change.Outdated(kept);
        }
        // before the write as well: a process that dies between the two must not leave a change that nobody hears of
        due.at(Vacancies.MOVED, changed.code(), clock.instant().plus(AFTER_A_CRASH));
        if (vacancies.replace(changed)) {
            due.now(Vacancies.MOVED, changed.code());
            return new Change.Done(changed);
        }
        return new Change.Outdated(vacancies.byCode(kept.code()).orElse(kept));
    }
}
