package it.sportello.jobs.adverts;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.search.VacancyWords;
import jakarta.inject.Singleton;

/** Says on every public channel that a vacancy is closed. Changing a post twice is harmless. */
@Singleton
public class EndAdverts {

    private final Vacancies vacancies;
    private final Adverts adverts;
    private final Posts posts;
    private final VacancyWords words;

    EndAdverts(Vacancies vacancies, Adverts adverts, Posts posts, VacancyWords words) {
        this.vacancies = vacancies;
        this.adverts = adverts;
        this.posts = posts;
        this.words = words;
    }

    /** @return whether all are ended: if not, ask again later */
    public boolean end(String code) {
        Vacancy vacancy = vacancies.byCode(code).filter(it -> !it.isForEveryone()).orElse(null);
        return vacancy == null || adverts.of(code).stream().map(advert -> end(advert, vacancy)).reduce(true, Boolean::logicalAnd);
    }

    private boolean end(Advert advert, Vacancy vacancy) {
        return switch (advert.state()) {
            case WAITING, FAILED -> adverts.move(advert.in(AdvertState.ENDED, null), advert.state());
            case POSTED -> posts.end(advert.line(), advert.external(), words.of(vacancy, "it")) instanceof Posts.Posted.Done
                    && adverts.move(advert.in(AdvertState.ENDED, advert.external()), AdvertState.POSTED);
            case POSTING, ENDED -> true;
        };
    }
}
