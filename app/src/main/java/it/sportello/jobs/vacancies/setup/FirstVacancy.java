package it.sportello.jobs.vacancies.setup;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.VacancyState;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.setup.SetupStep;
import jakarta.inject.Singleton;

/** An office is open when somebody can find work there. */
@Singleton
class FirstVacancy implements SetupStep {

    private final Vacancies vacancies;

    FirstVacancy(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Standing of(Office office) {
        boolean any = vacancies.byCodes(vacancies.codes(office.code(), Vacancies.Shelf.OPEN)).stream()
                .anyMatch(vacancy -> vacancy.state() == VacancyState.PUBLISHED);
        return new Standing("La prima offerta", any, any ? "C'è almeno un'offerta pubblicata." : "Non c'è ancora un'offerta pubblicata.",
                any ? "/vacancies" : "/vacancies/new", any ? "Apri le offerte" : "Scrivi un'offerta");
    }
}
