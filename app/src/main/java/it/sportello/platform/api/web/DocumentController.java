package it.sportello.platform.api.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.platform.api.ApiDocument;

/** What the API is, for anybody, and whether it answers (the {@code /status} of the Modello di interoperabilità). */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class DocumentController {

    private final ApiDocument document;

    DocumentController(ApiDocument document) {
        this.document = document;
    }

    @Get("/openapi.yaml")
    @Produces("application/yaml")
    HttpResponse<?> openApi() {
        return HttpResponse.ok(document.text()).contentType(MediaType.of("application/yaml;charset=utf-8"));
    }

    @Get("/status")
    @Produces("application/problem+json")
    HttpResponse<?> status() {
        return HttpResponse.ok(Problems.body(200, "Funziona", "Il servizio risponde.", java.util.Map.of())).contentType(Problems.TYPE);
    }
}
