package it.sportello.jobs.vacancies;

import jakarta.inject.Singleton;

import java.time.InstantSource;

/** An operator has read it and found it true, complete and fair. Nothing is published before. */
@Singleton
public class VerifyVacancy {

    private final VacancyStep step;
    private final InstantSource clock;

    VerifyVacancy(VacancyStep step, InstantSource clock) {
        this.step = step;
        this.clock = clock;
    }

    /** @param known version the operator was looking at. @param operator account */
    public Change verify(String code, long known, String operator) {
        return step.take(code, known, VacancyState.VERIFIED, progress -> progress.verified(operator, clock.instant()));
    }
}
