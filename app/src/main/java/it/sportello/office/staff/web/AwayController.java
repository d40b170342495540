package it.sportello.office.staff.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.status.Board;
import it.sportello.platform.status.StatusPart.Part;
import it.sportello.platform.web.Pages;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** All that does not work, since when, what waits and what people are told; and what does. */
@Controller("/away")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AwayController {

    private final Board board;
    private final InstantSource clock;

    AwayController(Board board, InstantSource clock) {
        this.board = board;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(SignedIn who) {
        List<Part> parts = board.parts();
        return Pages.page(HttpStatus.OK, "office/staff/away", Map.of(
                "rows", Away.rows(parts.stream().filter(part -> !part.works()).toList(), who, clock.instant()),
                "well", parts.stream().filter(Part::works).map(Part::name).toList()));
    }
}
