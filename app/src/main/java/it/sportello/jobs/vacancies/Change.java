package it.sportello.jobs.vacancies;

import java.util.Map;

/** What came of an operator's step on a vacancy. */
public sealed interface Change {

    record Done(Vacancy vacancy) implements Change {
    }

    /** The table of {@link VacancyState} does not lead there. */
    record NotAllowed(Vacancy vacancy, VacancyState wanted) implements Change {
    }

    /** Someone else changed it meanwhile: look at it again. */
    record Outdated(Vacancy vacancy) implements Change {
    }

    /** @param problems a plain Italian sentence by the name of the field */
    record Invalid(Map<String, String> problems) implements Change {
    }

    record Unknown() implements Change {
    }
}
