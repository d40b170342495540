package it.sportello.platform.time.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.platform.time.MovableClock;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;

/**
 * {@code GET /clock} tells the time of this installation; {@code POST /clock} with {@code advance=PT2H} (ISO 8601) as form
 * or JSON moves it forward. There is no such address in production.
 */
@Requires(property = "sportello.mode", pattern = "demo|test")
@Controller("/clock")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClockController {

    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    @Get
    Map<String, String> now() {
        return Map.of("now", clock.instant().toString());
    }

    @Post(consumes = {MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<Map<String, String>> advance(@Body("advance") String advance) {
        try {
            clock.advance(Duration.parse(advance));
            return HttpResponse.ok(now());
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return HttpResponse.unprocessableEntity();
        }
    }
}
