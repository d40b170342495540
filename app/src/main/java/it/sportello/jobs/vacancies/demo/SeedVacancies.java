package it.sportello.jobs.vacancies.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import it.sportello.jobs.vacancies.Change;
import it.sportello.jobs.vacancies.DraftVacancy;
import it.sportello.jobs.vacancies.PublishVacancy;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.VacancyState;
import it.sportello.jobs.vacancies.VerifyVacancy;
import it.sportello.office.places.Places;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Gives a demo that has no vacancies the invented ones, published. It looks at the office of the last line, so that a start cut
 * short is finished by the next: each line has a key and makes one vacancy however often it is read.
 */
@Singleton
@Requires(property = "sportello.mode", value = "demo")
class SeedVacancies implements ApplicationEventListener<StartupEvent> {

    private static final String OPERATOR = "demo";

    private final Vacancies vacancies;
    private final DraftVacancy drafting;
    private final VerifyVacancy verifying;
    private final PublishVacancy publishing;
    private final Places places;
    private final InstantSource clock;

    SeedVacancies(Vacancies vacancies, DraftVacancy drafting, VerifyVacancy verifying, PublishVacancy publishing,
                  Places places, InstantSource clock) {
        this.vacancies = vacancies;
        this.drafting = drafting;
        this.verifying = verifying;
        this.publishing = publishing;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        List<VacancyLine> lines = VacancyLine.all(places, LocalDate.ofInstant(clock.instant(), Rome.ZONE));
        String last = lines.getLast().offer().offices().getFirst();
        if (vacancies.codes(last, Vacancies.Shelf.OPEN).isEmpty()) {
            lines.forEach(this::publish);
        }
    }

    private void publish(VacancyLine line) {
        Vacancy drafted = done(line, drafting.draft(line.offer(), line.province(), line.key()));
        if (drafted.state() == VacancyState.DRAFT) {
            Vacancy verified = done(line, verifying.verify(drafted.code(), drafted.version(), OPERATOR));
            done(line, publishing.publish(verified.code(), verified.version()));
        }
    }

    private static Vacancy done(VacancyLine line, Change change) {
        return switch (change) {
            case Change.Done(var vacancy) -> vacancy;
            case Change.Invalid(var problems) -> throw wrong(line, problems);
            case Change.NotAllowed n -> n.vacancy();
            case Change.Outdated o -> o.vacancy();
            case Change.Unknown() -> throw wrong(line, Map.of());
        };
    }

    private static IllegalStateException wrong(VacancyLine line, Map<String, String> problems) {
        return new IllegalStateException(VacancyLine.FILE + ", " + line.key() + ": " + problems);
    }
}
