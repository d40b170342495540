package it.sportello.jobs.vacancies.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.search.VacancyWords;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.posters.Poster;
import it.sportello.talk.posters.PosterPage;
import it.sportello.talk.posters.PrintPoster;
import it.sportello.templates.Phrasebook;

import java.util.Optional;

/** The poster and the letter of a published vacancy, to print. One reserved by L. 68/99 has none: it is not for everybody's eyes. */
@Controller("/vacancies/{code}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class VacancyPosterController {

    private final Vacancies vacancies;
    private final VacancyWords words;
    private final Offices offices;
    private final PrintPoster print;
    private final PosterPage page;
    private final Phrasebook phrases;

    VacancyPosterController(Vacancies vacancies, VacancyWords words, Offices offices, PrintPoster print, PosterPage page,
                            Phrasebook phrases) {
        this.vacancies = vacancies;
        this.words = words;
        this.offices = offices;
        this.print = print;
        this.page = page;
        this.phrases = phrases;
    }

    @Get("/poster")
    HttpResponse<?> poster(String code, SignedIn who) {
        return paper(code, Poster.Kind.POSTER, who);
    }

    @Get("/letter")
    HttpResponse<?> letter(String code, SignedIn who) {
        return paper(code, Poster.Kind.LETTER, who);
    }

    private HttpResponse<?> paper(String code, Poster.Kind kind, SignedIn who) {
        Vacancy vacancy = vacancies.byCode(code).orElse(null);
        if (vacancy == null) {
            return Pages.missing(Refusals.UNKNOWN);
        }
        Optional<Office> office = vacancy.offer().offices().stream().filter(who::mayWork).sorted().flatMap(each -> offices.find(each).stream()).findFirst();
        if (office.isEmpty()) {
            return Pages.forbidden(Refusals.NOT_YOURS);
        }
        return !vacancy.isForEveryone() ? Pages.refused("Si stampa solo un'offerta pubblicata e aperta a tutti.")
                : Pages.page(HttpStatus.OK, PosterPage.view(kind),
                page.model(print.print(new VacancySubject(vacancy, words, phrases), kind, office.get()), "/vacancies/" + code));
    }
}
