package it.sportello.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.Map;

/** What the footer of every page leads to. */
@Controller("/accessibilita")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class AccessibilityController {

    @Get
    HttpResponse<?> show() {
        return Pages.page(HttpStatus.OK, "platform/accessibility", Map.of());
    }
}
