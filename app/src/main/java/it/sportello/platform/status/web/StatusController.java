package it.sportello.platform.status.web;

import io.micronaut.core.annotation.Introspected;
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
import it.sportello.platform.status.StatusPart;
import it.sportello.platform.store.Fresh;
import it.sportello.platform.web.Pages;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What works now, for everybody. Looked at once in five seconds, however many ask. */
@Controller("/status")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StatusController {

    private final Fresh<List<Row>> rows;

    StatusController(List<StatusPart> parts, InstantSource clock) {
        rows = new Fresh<>(() -> parts.stream().flatMap(slice -> slice.parts().stream())
                .map(part -> new Row(part.name(), part.works(), part.meanwhile())).toList(), Duration.ofSeconds(5), clock);
    }

    @Introspected
    record Row(String name, boolean works, String meanwhile) {
    }

    @Get
    HttpResponse<?> show() {
        List<Row> shown = rows.get();
        return Pages.page(HttpStatus.OK, "platform/status", Map.of("rows", shown, "well", shown.stream().allMatch(Row::works)));
    }
}
