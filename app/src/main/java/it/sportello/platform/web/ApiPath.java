package it.sportello.platform.web;

import io.micronaut.http.HttpRequest;

/** Which addresses programs call: there a key opens, never a cookie, and what guards forms has nothing to guard. */
public final class ApiPath {

    private static final String ROOT = "/api/";

    private ApiPath() {
    }

    public static boolean is(HttpRequest<?> request) {
        return request.getPath().startsWith(ROOT);
    }
}
