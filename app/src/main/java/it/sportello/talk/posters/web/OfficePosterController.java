package it.sportello.talk.posters.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.posters.OfficeSubject;
import it.sportello.talk.posters.Poster;
import it.sportello.talk.posters.PosterPage;
import it.sportello.talk.posters.PrintPoster;
import it.sportello.templates.Phrasebook;

/** The poster and the letter of an office, to print. */
@Controller("/offices/{code}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class OfficePosterController {

    private final Offices offices;
    private final PrintPoster print;
    private final PosterPage page;
    private final Phrasebook phrases;

    OfficePosterController(Offices offices, PrintPoster print, PosterPage page, Phrasebook phrases) {
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
        Office office = offices.find(code).orElse(null);
        if (office == null) {
            return Pages.missing("Questo ufficio non esiste.");
        }
        return !who.mayWork(code) ? Pages.forbidden("Questo ufficio non è il tuo.") : Pages.page(HttpStatus.OK, PosterPage.view(kind),
                page.model(print.print(new OfficeSubject(office, phrases), kind, office), "/offices/" + code));
    }
}
