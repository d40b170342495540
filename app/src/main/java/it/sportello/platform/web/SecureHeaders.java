package it.sportello.platform.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import it.sportello.platform.settings.Settings;

/** On every answer: nothing from other hosts, no framing, no guessing of types; pages are not kept by the browser. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecureHeaders {

    /** Pictures as {@code data:} stand in Bootstrap Italia's own style sheet. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final boolean https;

    SecureHeaders(Settings settings) {
        this.https = settings.https();
    }

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("X-Frame-Options", "DENY");
        response.header("Referrer-Policy", "same-origin");
        response.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (https) {
            response.header("Strict-Transport-Security", "max-age=31536000");
        }
        boolean page = response.getContentType().filter(type -> type.getName().equals(MediaType.TEXT_HTML)).isPresent();
        if (page && !response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
