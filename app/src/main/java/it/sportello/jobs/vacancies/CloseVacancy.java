package it.sportello.jobs.vacancies;

import jakarta.inject.Singleton;

import java.time.InstantSource;

/** Ends a vacancy, with what came of it, or without while the employer has not told (the limit the good practices report). */
@Singleton
public class CloseVacancy {

    private final VacancyStep step;
    private final InstantSource clock;

    CloseVacancy(VacancyStep step, InstantSource clock) {
        this.step = step;
        this.clock = clock;
    }

    /**
     * @param known   version the operator was looking at
     * @param outcome or {@code null} when not known yet; a later close with an outcome completes it
     */
    public Change close(String code, long known, Progress.Outcome outcome) {
        VacancyState end = outcome == null ? VacancyState.CLOSED_UNKNOWN : VacancyState.CLOSED;
        return step.take(code, known, end, progress -> progress.ended(end, clock.instant(), outcome));
    }
}
