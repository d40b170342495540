package it.sportello.jobs.vacancies;

import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.offer.OfferCheck;
import it.sportello.platform.due.Due;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;

/**
 * Corrects what a vacancy says. A verified one goes back to draft, so that somebody reads it again; a published one stays
 * published, for the operator who corrects it has read it. Whether it is reserved (L. 68/99) cannot change once published.
 */
@Singleton
public class ReviseVacancy {

    private final Vacancies vacancies;
    private final VacancyStep step;
    private final Due due;
    private final InstantSource clock;

    ReviseVacancy(Vacancies vacancies, VacancyStep step, Due due, InstantSource clock) {
        this.vacancies = vacancies;
        this.step = step;
        this.due = due;
        this.clock = clock;
    }

    public Change revise(String code, long known, Offer offer) {
        Vacancy kept = vacancies.byCode(code).orElse(null);
        if (kept == null) {
            return new Change.Unknown();
        }
        if (!kept.state().isOpen()) {
            return new Change.NotAllowed(kept, kept.state());
        }
        Map<String, String> problems = OfferCheck.problems(offer, LocalDate.ofInstant(clock.instant(), Rome.ZONE));
        boolean told = kept.state() == VacancyState.PUBLISHED || kept.state() == VacancyState.PRESELECTION;
        if (told && kept.offer().reserved() != offer.reserved()) {
            problems.put("reserved", "Un'offerta già pubblicata non può cambiare riserva: ritirala e scrivine una nuova.");
        }
        if (!problems.isEmpty()) {
            return new Change.Invalid(problems);
        }
        if (told) {
            due.at(WithdrawStale.KIND, code, WithdrawVacancy.overAt(offer));
        }
        Progress progress = kept.state() == VacancyState.VERIFIED ? kept.progress().drafted()
                : told ? kept.progress().confirmed(clock.instant()) : kept.progress();
        return step.write(kept, known, new Vacancy(code, offer, progress, kept.version() + 1));
    }
}
