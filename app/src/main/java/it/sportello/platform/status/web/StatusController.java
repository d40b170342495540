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
import it.sportello.platform.status.Board;
import it.sportello.platform.web.Pages;

import java.util.List;
import java.util.Map;

/** What works now, for everybody, however many ask. */
@Controller("/status")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class StatusController {

    private final Board board;

    StatusController(Board board) {
        this.board = board;
    }

    @Introspected
    record Row(String name, boolean works, String meanwhile) {
    }

    @Get
    HttpResponse<?> show() {
        List<Row> shown = board.parts().stream().filter(part -> part.meanwhile() != null)
                .map(part -> new Row(part.name(), part.works(), part.meanwhile())).toList();
        return Pages.page(HttpStatus.OK, "platform/status", Map.of("rows", shown, "well", shown.stream().allMatch(Row::works)));
    }
}
