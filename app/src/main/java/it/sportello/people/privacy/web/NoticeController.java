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
import it.sportello.platform.settings.Settings;
import it.sportello.platform.web.Pages;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/** The privacy notice that the first message links to: for anyone. */
@Controller("/privacy")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class NoticeController {

    /** A name that tells somebody something; a bare number or a machine next door does not. */
    private static final Pattern NAME = Pattern.compile("(?i).*[a-z0-9-]\\.[a-z]{2,}");

    private final Table table;
    private final Settings settings;

    NoticeController(Table table, Settings settings) {
        this.table = table;
        this.settings = settings;
    }

    @Get
    HttpResponse<?> notice() {
        return Pages.page(HttpStatus.OK, "people/privacy/notice", Map.of("periods", table.rows(), "letters", settings.get("SMTP_URL") != null,
                "relay", relay()));
    }

    /** Whoever carries our letters, or nothing. */
    private String relay() {
        String url = settings.get("SMTP_URL");
        String host = url == null ? null : URI.create(url).getHost();
        return host != null && NAME.matcher(host).matches() ? host : "";
    }
}
