package it.sportello.platform.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;

/**
 * Refuses a form that another site sends: the second fence beside the CSRF token, and the only one of the sign-in, which
 * has no session yet. Every current browser says where a request comes from
 * (<a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>); providers' hooks are no browsers.
 */
@ServerFilter("/**")
class SameSiteOnly {

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean changes = request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD && !ApiPath.is(request);
        String from = request.getHeaders().get("Sec-Fetch-Site");
        if (changes && from != null && !from.equals("same-origin") && !from.equals("none")) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "From another site");
        }
    }
}
