package it.sportello.jobs.vacancies.web.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import it.sportello.jobs.occupations.Occupations;
import it.sportello.jobs.vacancies.Change;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.VacancyState;
import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.web.Refusals;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.places.Places;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.web.Inputs;
import it.sportello.platform.api.web.Problems;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What both controllers of the API ask of vacancies. */
@Singleton
class ApiVacancies {

    private final Vacancies vacancies;
    private final Offices offices;
    private final Occupations occupations;
    private final Places places;
    private final InstantSource clock;

    ApiVacancies(Vacancies vacancies, Offices offices, Occupations occupations, Places places, InstantSource clock) {
        this.vacancies = vacancies;
        this.offices = offices;
        this.occupations = occupations;
        this.places = places;
        this.clock = clock;
    }

    /** @param state {@code null} for all on which work is to be done; those that ended, of this year and the last one */
    List<Vacancy> of(String office, VacancyState state) {
        int year = clock.instant().atZone(Rome.ZONE).getYear();
        Stream<Vacancies.Shelf> shelves = state == null || state.isOpen() ? Stream.of(Vacancies.Shelf.OPEN)
                : Stream.of(new Vacancies.Shelf(year), new Vacancies.Shelf(year - 1));
        return vacancies.byCodes(shelves.flatMap(shelf -> vacancies.codes(office, shelf).stream()).distinct().toList()).stream()
                .filter(vacancy -> vacancy.offer().offices().contains(office))
                .filter(vacancy -> state == null ? vacancy.state().isOpen() : vacancy.state() == state).toList();
    }

    HttpResponse<?> with(String code, ApiClient client, Function<Vacancy, HttpResponse<?>> then) {
        Optional<Vacancy> found = vacancies.byCode(code);
        if (found.isEmpty()) {
            return Problems.missing(Refusals.UNKNOWN);
        }
        return found.get().offer().offices().stream().anyMatch(client::mayWork) ? then.apply(found.get()) : Problems.forbidden();
    }

    HttpResponse<?> read(ApiOffer sent, Offer kept, ApiClient client, Function<Offer, HttpResponse<?>> then) {
        Inputs in = new Inputs();
        Offer offer = sent.read(in, kept);
        in.require("offices", sent.served().stream().allMatch(code -> offices.find(code).isPresent()), "Uno di questi uffici non esiste.");
        in.require("occupation", occupations.find(offer.occupation()).isPresent(), "Questa professione non è nel vocabolario.");
        in.require("place", places.find(offer.workplace().place()).isPresent(), "Questo comune non esiste.");
        if (in.wrong()) {
            return Problems.wrong(in.errors());
        }
        return sent.served().isEmpty() || sent.served().stream().anyMatch(client::mayWork) ? then.apply(offer) : Problems.forbidden();
    }

    /** The first office's province is the first part of the code. */
    String province(Offer offer) {
        return offer.offices().stream().findFirst().flatMap(offices::find).map(Office::province).orElse("IT");
    }

    HttpResponse<?> answer(Change change, int done) {
        return switch (change) {
            case Change.Done(var vacancy) -> HttpResponse.status(HttpStatus.valueOf(done)).body(ApiOffer.json(vacancy))
                    .header("Location", "/api/v1/vacancies/" + vacancy.code());
            case Change.Invalid(var problems) -> Problems.wrong(problems);
            case Change.NotAllowed no -> Problems.refused(Refusals.of(no));
            case Change.Outdated no -> Problems.refused(Refusals.of(no));
            case Change.Unknown() -> Problems.missing(Refusals.UNKNOWN);
        };
    }
}
