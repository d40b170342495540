package it.sportello.people.privacy.web;

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
import it.sportello.people.privacy.retention.Table;
import it.sportello.platform.web.Pages;

import java.util.Map;

/** The privacy notice that the first message links to: for anyone. */
@Controller("/privacy")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class NoticeController {

    private final Table table;

    NoticeController(Table table) {
        this.table = table;
    }

    @Get
    HttpResponse<?> notice() {
        return Pages.page(HttpStatus.OK, "people/privacy/notice", Map.of("periods", table.rows()));
    }
}
