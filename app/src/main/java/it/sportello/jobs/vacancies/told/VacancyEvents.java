package it.sportello.jobs.vacancies.told;

import it.sportello.jobs.vacancies.Progress;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.VacancyState;
import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.EventSource;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other programs are told when a vacancy is published and when it has ended. */
@Singleton
public class VacancyEvents implements EventSource {

    private static final String PUBLISHED = "vacancy.published";
    private static final String CLOSED = "vacancy.closed";

    private final Vacancies vacancies;

    VacancyEvents(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    /** What this write would be told as. Publishing sets both days at once; a later confirmation only one of them. */
    public static Optional<String> of(Vacancy vacancy) {
        boolean published = vacancy.state() == VacancyState.PUBLISHED
                && vacancy.progress().publishedAt().equals(vacancy.progress().confirmedAt());
        boolean ended = !vacancy.state().isOpen() && vacancy.progress().publishedAt() != null;
        return vacancy.offer().reserved() ? Optional.empty()
                : published ? Optional.of(PUBLISHED) : ended ? Optional.of(CLOSED) : Optional.empty();
    }

    @Override
    public List<String> types() {
        return List.of(PUBLISHED, CLOSED);
    }

    @Override
    public Optional<Event> look(String type, String code) {
        return vacancies.byCode(code).flatMap(vacancy -> type.equals(PUBLISHED) ? published(vacancy) : closed(vacancy));
    }

    private static Optional<Event> published(Vacancy vacancy) {
        return Optional.ofNullable(vacancy.progress().publishedAt()).map(at -> new Event(
                PUBLISHED + "/" + vacancy.code() + "/" + at.toEpochMilli(), PUBLISHED, office(vacancy), at, Map.of("vacancy", vacancy.code())));
    }

    private static Optional<Event> closed(Vacancy vacancy) {
        Progress progress = vacancy.progress();
        return vacancy.state().isOpen() ? Optional.empty() : Optional.of(new Event(CLOSED + "/" + vacancy.code() + "/" + vacancy.state(), CLOSED,
                office(vacancy), progress.closedAt(), Map.of("vacancy", vacancy.code(), "state", vacancy.state().name())));
    }

    private static String office(Vacancy vacancy) {
        return vacancy.offer().offices().getFirst();
    }
}
