package it.sportello.jobs.applications;

import it.sportello.jobs.vacancies.Vacancy;

/** What came of an application. */
public sealed interface Applying {

    record Applied(Application application) implements Applying {
    }

    record AlreadyApplied(Application application) implements Applying {
    }

    /** Taken back by the person: once more is a person's matter. */
    record Withdrawn(Application application) implements Applying {
    }

    record Closed(Vacancy vacancy) implements Applying {
    }

    record UnknownVacancy() implements Applying {
    }

    /** Reserved by L. 68/99: a person's matter. */
    record Reserved() implements Applying {
    }

    /** Found elsewhere: people apply the source's own way. */
    record Elsewhere(Vacancy vacancy, String how, String link) implements Applying {
    }

    /** Nobody has asked yet whether the person is 18. */
    record AgeUnknown() implements Applying {
    }

    /** Under 18, and no guardian or operator has confirmed yet. */
    record Minor() implements Applying {
    }
}
