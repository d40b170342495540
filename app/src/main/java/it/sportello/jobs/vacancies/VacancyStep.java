package it.sportello.jobs.vacancies;

import it.sportello.platform.due.Due;
import jakarta.inject.Singleton;

import java.util.function.Function;

/** One step along the table of {@link VacancyState}, written only if nobody was first. */
@Singleton
class VacancyStep {

    private final Vacancies vacancies;
    private final Due due;

    VacancyStep(Vacancies vacancies, Due due) {
        this.vacancies = vacancies;
        this.due = due;
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
            due.now(Vacancies.MOVED, changed.code());
            return new Change.Done(changed);
        }
        return new Change.Outdated(vacancies.byCode(kept.code()).orElse(kept));
    }
}
