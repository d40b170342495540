package it.sportello.jobs.vacancies

import java.time.Instant

/** A vacancy already published, for specs. */
class PublishedVacancy {

    static Vacancy in(Vacancies vacancies, String code, Instant now, Map with = [:]) {
        def verified = Progress.received(now).verified('op', now)
        vacancies.insert(new Vacancy(code, Offers.offer(with), verified, 1), code)
        def published = new Vacancy(code, Offers.offer(with), verified.published(now), 2)
        assert vacancies.replace(published)
        published
    }

    static Vacancy end(Vacancies vacancies, Vacancy vacancy, VacancyState end, Instant now) {
        def ended = new Vacancy(vacancy.code(), vacancy.offer(), vacancy.progress().ended(end, now, null), vacancy.version() + 1)
        assert vacancies.replace(ended)
        ended
    }
}
