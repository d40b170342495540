package it.sportello.jobs.adverts;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.search.VacancyWords;
import it.sportello.people.contacts.Contact;
import jakarta.inject.Singleton;

/** Posts a published vacancy on every public channel for citizens of its offices, once each. */
@Singleton
public class AnnounceVacancy {

    private final Vacancies vacancies;
    private final Adverts adverts;
    private final PublicLines lines;
    private final Posts posts;
    private final VacancyWords words;

    AnnounceVacancy(Vacancies vacancies, Adverts adverts, PublicLines lines, Posts posts, VacancyWords words) {
        this.vacancies = vacancies;
        this.adverts = adverts;
        this.lines = lines;
        this.posts = posts;
        this.words = words;
    }

    /** Asked again, it posts what is still waiting and nothing else. */
    public void announce(String code) {
        Vacancy vacancy = vacancies.byCode(code).filter(Vacancy::isForEveryone).orElse(null);
        if (vacancy == null) {
            return;
        }
        lines.of(vacancy.offer().offices(), Contact.Audience.CITIZEN)
                .forEach(line -> adverts.add(new Advert(code, line, null, AdvertState.WAITING)));
        adverts.of(code).stream().filter(advert -> advert.state() == AdvertState.WAITING)
                .forEach(advert -> post(advert, vacancy));
    }

    private void post(Advert advert, Vacancy vacancy) {
        if (!adverts.move(advert.in(AdvertState.POSTING, null), AdvertState.WAITING)) {
            return;
        }
        switch (posts.post(advert.line(), words.of(vacancy, "it"), "v_" + vacancy.code())) {
            case Posts.Posted.Done(var external) ->
                    adverts.move(advert.in(AdvertState.POSTED, external), AdvertState.POSTING);
            case Posts.Posted.Refused refused -> adverts.move(advert.in(AdvertState.FAILED, null), AdvertState.POSTING);
            case Posts.Posted.NotKnown unknown -> { }
        }
    }
}
