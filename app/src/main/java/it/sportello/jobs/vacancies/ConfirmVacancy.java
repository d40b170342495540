package it.sportello.jobs.vacancies;

import jakarta.inject.Singleton;

import java.time.InstantSource;

/** Somebody said that a published vacancy still holds: its 30 days begin again. */
@Singleton
public class ConfirmVacancy {

    private final Vacancies vacancies;
    private final VacancyStep step;
    private final InstantSource clock;

    ConfirmVacancy(Vacancies vacancies, VacancyStep step, InstantSource clock) {
        this.vacancies = vacancies;
        this.step = step;
        this.clock = clock;
    }

    /** @param known version the operator was looking at */
    public Change confirm(String code, long known) {
        Vacancy kept = vacancies.byCode(code).orElse(null);
        if (kept == null) {
            return new Change.Unknown();
        }
        if (kept.state() != VacancyState.PUBLISHED) {
            return new Change.NotAllowed(kept, VacancyState.PUBLISHED);
        }
        return step.write(kept, known, kept.with(kept.progress().confirmed(clock.instant())));
    }
}
