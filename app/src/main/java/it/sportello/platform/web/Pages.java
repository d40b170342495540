package it.sportello.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * A controller's answers other than a plain page.
 * <pre>{@code return switch (result) {
 *     case Published(var vacancy) -> Pages.after("/vacancies/" + vacancy.code());
 *     case AlreadyClosed() -> Pages.refused("L'offerta è già chiusa.");
 * };}</pre>
 */
public final class Pages {

    static final String ERROR = "platform/error";

    private Pages() {
    }

    /** 409: what was asked cannot be done now. {@code sentence} says why and what to do, in Italian. */
    public static MutableHttpResponse<Object> refused(String sentence) {
        return error(HttpStatus.CONFLICT, "Non si può fare ora", sentence);
    }

    /** 404 with a sentence that says what is not there. */
    public static MutableHttpResponse<Object> missing(String sentence) {
        return error(HttpStatus.NOT_FOUND, "Pagina non trovata", sentence);
    }

    /** 403 with a sentence: right person, wrong office. */
    public static MutableHttpResponse<Object> forbidden(String sentence) {
        return error(HttpStatus.FORBIDDEN, "Non hai il permesso", sentence);
    }

    /** 422: the form again, with what was written and the messages beside the fields. */
    public static MutableHttpResponse<Object> wrong(String view, Map<String, Object> model) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, view, model);
    }

    public static MutableHttpResponse<Object> page(HttpStatus status, String view, Map<String, Object> model) {
        return HttpResponse.<Object>status(status).contentType(MediaType.TEXT_HTML_TYPE)
                .body(new ModelAndView<>(view, new HashMap<>(model)));
    }

    /** 303 to a path of ours, after a form was accepted. */
    public static MutableHttpResponse<Object> after(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    private static MutableHttpResponse<Object> error(HttpStatus status, String title, String sentence) {
        return page(status, ERROR, Map.of("title", title, "sentence", sentence));
    }
}
