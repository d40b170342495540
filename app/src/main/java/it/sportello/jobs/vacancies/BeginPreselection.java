package it.sportello.jobs.vacancies;

import jakarta.inject.Singleton;

/** Ends the applications: the office now chooses whom to send to the employer. */
@Singleton
public class BeginPreselection {

    private final VacancyStep step;

    BeginPreselection(VacancyStep step) {
        this.step = step;
    }

    /** @param known version the operator was looking at */
    public Change begin(String code, long known) {
        return step.take(code, known, VacancyState.PRESELECTION, Progress::preselecting);
    }
}
