package it.sportello.jobs.vacancies;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
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
    private final Journal journal;

    WithdrawStale(Vacancies vacancies, WithdrawVacancy withdraw, Due due, InstantSource clock, Journal journal) {
        this.vacancies = vacancies;
        this.withdraw = withdraw;
        this.due = due;
        this.clock = clock;
        this.journal = journal;
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
            return;
        }
        switch (withdraw.withdraw(code, vacancy.version())) {
            case Change.Outdated outdated -> due.now(KIND, code);
            case Change.Done done -> journal.record(Entry.of(Kind.VACANCY_MOVED, Actor.service()).about("vacancy", code)
                    .named("stale/" + code + "/" + vacancy.version()).with("how", "withdraw-stale"));
            default -> { }
        }
    }
}
