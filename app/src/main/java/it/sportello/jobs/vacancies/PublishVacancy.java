package it.sportello.jobs.vacancies;

import it.sportello.jobs.vacancies.offer.OfferCheck;
import it.sportello.platform.due.Due;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;

/** Opens it to the public: the 24-hour clock stops. One reserved by L. 68/99 is published too, for the operators alone. */
@Singleton
public class PublishVacancy {

    private final Vacancies vacancies;
    private final VacancyStep step;
    private final Due due;
    private final InstantSource clock;

    PublishVacancy(Vacancies vacancies, VacancyStep step, Due due, InstantSource clock) {
        this.vacancies = vacancies;
        this.step = step;
        this.due = due;
        this.clock = clock;
    }

    /** @param known version the operator was looking at. Invalid when its days have passed meanwhile */
    public Change publish(String code, long known) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        Map<String, String> problems = vacancies.byCode(code)
                .filter(vacancy -> vacancy.state() == VacancyState.VERIFIED)
                .map(vacancy -> OfferCheck.problems(vacancy.offer(), today)).orElse(Map.of());
        if (!problems.isEmpty()) {
            return new Change.Invalid(problems);
        }
        vacancies.byCode(code).ifPresent(vacancy -> due.at(WithdrawStale.KIND, code, WithdrawVacancy.staleAt(vacancy)));
        return step.take(code, known, VacancyState.PUBLISHED, progress -> progress.published(clock.instant()));
    }
}
