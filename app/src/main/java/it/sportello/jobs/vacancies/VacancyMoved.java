package it.sportello.jobs.vacancies;

import it.sportello.platform.due.Due;
import jakarta.inject.Singleton;

/** Tells, durably, that a vacancy moved: whoever shows it elsewhere looks again. */
@Singleton
public class VacancyMoved {

    /** Kind of the due work; the reference is the vacancy's code. */
    public static final String KIND = "vacancy-moved";

    private final Due due;

    public VacancyMoved(Due due) {
        this.due = due;
    }

    void tell(String code) {
        due.now(KIND, code);
    }
}
