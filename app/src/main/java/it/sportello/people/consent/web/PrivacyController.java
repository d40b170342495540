package it.sportello.people.consent.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.platform.web.Pages;

import java.util.Map;

/** The privacy notice that the first message links to: for anyone. */
@Controller("/privacy")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class PrivacyController {

    @Get
    HttpResponse<?> notice() {
        return Pages.page(HttpStatus.OK, "people/consent/privacy", Map.of());
    }
}
