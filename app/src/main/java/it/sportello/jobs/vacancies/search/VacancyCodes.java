package it.sportello.jobs.vacancies.search;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.talk.verifying.KnownCodes;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Optional;

/** A vacancy's code stands on pages and posters too: whoever asks is told that it is ours, if everyone may read it. */
@Singleton
class VacancyCodes implements KnownCodes {

    private final Vacancies vacancies;
    private final VacancyWords words;

    VacancyCodes(Vacancies vacancies, VacancyWords words) {
        this.vacancies = vacancies;
        this.words = words;
    }

    @Override
    public Optional<Known> known(String code, String language) {
        return vacancies.byCode(code)
                .filter(vacancy -> vacancy.progress().publishedAt() != null && !vacancy.offer().reserved())
                .map(vacancy -> {
                    Map<String, String> told = words.of(vacancy, language);
                    return new Known(told.get("title") + ", " + told.get("town"), vacancy.offer().offices().stream().findFirst().orElse(null));
                });
    }
}
