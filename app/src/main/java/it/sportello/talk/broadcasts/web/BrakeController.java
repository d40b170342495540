package it.sportello.talk.broadcasts.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.delivery.Brake;

/** The one button that stops every send. */
@Controller("/brake")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class BrakeController {

    private final Brake brake;

    BrakeController(Brake brake) {
        this.brake = brake;
    }

    @Post("/press")
    @Journalled(Kind.BRAKE_PRESSED)
    HttpResponse<?> press(SignedIn who) {
        brake.press(who.id());
        return Pages.after("/broadcasts");
    }

    @Post("/release")
    @Journalled(Kind.BRAKE_RELEASED)
    HttpResponse<?> release(SignedIn who) {
        brake.release(who.id());
        return Pages.after("/broadcasts");
    }
}
