package it.sportello.jobs.vacancies;

import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.offer.OfferCheck;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;

/** Takes a vacancy in: the 24-hour clock starts. */
@Singleton
public class DraftVacancy {

    private final Vacancies vacancies;
    private final InstantSource clock;

    DraftVacancy(Vacancies vacancies, InstantSource clock) {
        this.vacancies = vacancies;
        this.clock = clock;
    }

    /**
     * @param province two letters: the first part of the code
     * @param key      of the form or call: the same one twice makes one vacancy
     * @return {@link Change.Done} or {@link Change.Invalid}
     */
    public Change draft(Offer offer, String province, String key) {
        Map<String, String> problems = OfferCheck.problems(offer, LocalDate.ofInstant(clock.instant(), Rome.ZONE));
        if (!problems.isEmpty()) {
            return new Change.Invalid(problems);
        }
        Progress progress = Progress.received(clock.instant());
        return new Change.Done(vacancies.insert(new Vacancy(vacancies.nextCode(province), offer, progress, 1), key));
    }
}
