package it.sportello.jobs.vacancies;

import jakarta.inject.Singleton;

import java.util.function.Function;

/** One step along the table of {@link VacancyState}, written only if nobody was first. */
@Singleton
class VacancyStep {

    private final Vacancies vacancies;
    private final VacancyMoved moved;

    VacancyStep(Vacancies vacancies, VacancyMoved moved) {
        this.vacancies = vacancies;
        this.moved = moved;
    }

    /** @param known version the operator was looking at */
    Change take(String code, long known, VacancyState wanted, Function<Progress, Progress> step) {
        Vacancy vacancy = vacancies.byCode(code).orElse(null);
        if (vacancy == null) {
            return new Change.Unknown();
        }
        if (!vacancy.state().mayBecome(wanted)) {
            return new Change.NotAllowed(vacancy, wanted);
        }
        return write(vacancy, known, vacancy.with(step.apply(vacancy.progress())));
    }

    Change write(Vacancy kept, long known, Vacancy changed) {
        if (kept.version() != known) {
            return new Change.Outdated(kept);
        }
        if (vacancies.replace(changed)) {
            moved.tell(changed.code());
            return new Change.Done(changed);
        }
        return new Change.Outdated(vacancies.byCode(kept.code()).orElse(kept));
    }
}
