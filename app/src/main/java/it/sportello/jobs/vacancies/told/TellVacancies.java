package it.sportello.jobs.vacancies.told;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.VacancyState;
import it.sportello.platform.webhooks.Announce;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Around every write of a vacancy: those that publish or end one are told. One reserved by L. 68/99 never is. */
@Singleton
class TellVacancies implements BeanCreatedEventListener<Vacancies> {

    private final BeanProvider<Announce> announce;

    TellVacancies(BeanProvider<Announce> announce) {
        this.announce = announce;
    }

    @Override
    public Vacancies onCreated(BeanCreatedEvent<Vacancies> created) {
        return new Told(created.getBean(), announce);
    }

    /** Publishing sets both days at once; a later confirmation only one of them. */
    private static String type(Vacancy vacancy) {
        boolean published = vacancy.state() == VacancyState.PUBLISHED
                && vacancy.progress().publishedAt().equals(vacancy.progress().confirmedAt());
        boolean ended = !vacancy.state().isOpen() && vacancy.progress().publishedAt() != null;
        return vacancy.offer().reserved() ? null : published ? VacancyEvents.PUBLISHED : ended ? VacancyEvents.CLOSED : null;
    }

    private record Told(Vacancies vacancies, BeanProvider<Announce> announce) implements Vacancies {

        @Override
        public Optional<Vacancy> byCode(String code) {
            return vacancies.byCode(code);
        }

        @Override
        public List<Vacancy> byCodes(Collection<String> codes) {
            return vacancies.byCodes(codes);
        }

        @Override
        public Vacancy insert(Vacancy vacancy, String key) {
            return vacancies.insert(vacancy, key);
        }

        @Override
        public boolean replace(Vacancy vacancy) {
            String type = type(vacancy);
            return type == null ? vacancies.replace(vacancy) : announce.get().around(type, vacancy.code(), () -> vacancies.replace(vacancy));
        }

        @Override
        public List<String> codes(String office, Shelf shelf) {
            return vacancies.codes(office, shelf);
        }

        @Override
        public String nextCode(String province) {
            return vacancies.nextCode(province);
        }
    }
}
