package it.sportello.jobs.vacancies;

import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/**
 * Withdraws a published vacancy whose last day has passed, or that nobody has confirmed for 30 days. Looked at when it was to
 * become stale as published; one confirmed or prolonged meanwhile is looked at again later.
 */
@Singleton
class WithdrawStale implements DueHandler {

    static final String KIND = "vacancies.stale";

    private final Vacancies vacancies;
    private final WithdrawVacancy withdraw;
    private final Due due;
    private final InstantSource clock;

    WithdrawStale(Vacancies vacancies, WithdrawVacancy withdraw, Due due, InstantSource clock) {
        this.vacancies = vacancies;
        this.withdraw = withdraw;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String code) {
        Vacancy vacancy = vacancies.byCode(code).filter(it -> it.state() == VacancyState.PUBLISHED).orElse(null);
        if (vacancy == null) {
            return;
        }
        if (!WithdrawVacancy.isStale(vacancy, clock.instant())) {
            due.at(KIND, code, WithdrawVacancy.staleAt(vacancy));
        } else if (withdraw.withdraw(code, vacancy.version()) instanceof Change.Outdated) {
            due.now(KIND, code);
        }
    }
}
