package it.sportello.jobs.vacancies;

import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Takes a vacancy back: by an operator, or because it is stale. */
@Singleton
public class WithdrawVacancy {

    /** A published vacancy nobody has confirmed for so long is not trusted any more. */
    public static final Duration UNCONFIRMED = Duration.ofDays(30);

    private final VacancyStep step;
    private final InstantSource clock;

    WithdrawVacancy(VacancyStep step, InstantSource clock) {
        this.step = step;
        this.clock = clock;
    }

    /** @param known version the operator was looking at */
    public Change withdraw(String code, long known) {
        return step.take(code, known, VacancyState.WITHDRAWN,
                progress -> progress.ended(VacancyState.WITHDRAWN, clock.instant(), null));
    }

    /** When a published vacancy becomes stale: the day after the last one to apply, or after 30 days unconfirmed. */
    static Instant staleAt(Vacancy vacancy) {
        Instant over = overAt(vacancy.offer());
        Instant silent = vacancy.progress().confirmedAt().plus(UNCONFIRMED);
        return over.isBefore(silent) ? over : silent;
    }

    static Instant overAt(Offer offer) {
        return offer.validThrough().plusDays(1).atStartOfDay(Rome.ZONE).toInstant();
    }

    static boolean isStale(Vacancy vacancy, Instant now) {
        return vacancy.state() == VacancyState.PUBLISHED && !staleAt(vacancy).isAfter(now);
    }
}
