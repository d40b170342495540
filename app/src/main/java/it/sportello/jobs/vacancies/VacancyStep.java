package it.sportello.jobs.vacancies;

import jakarta.inject.Singleton;

import java.util.function.Function;

/** One step along the table of {@link VacancyState}, written only if nobody was first. */
@Singleton
class VacancyStep {

    private final Vacancies vacancies;

    VacancyStep(Vacancies vacancies) {
        this.vacancies = vacancies;
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
        return vacancies.replace(changed)
                ? new Change.Done(changed)
                : new Change.Outdated(vacancies.byCode(kept.code()).orElse(kept));
    }
}
