package it.sportello.platform.api.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a program reads when the answer is no: {@code application/problem+json} (RFC 9457), as the Italian rules ask. */
public final class Problems {

    public static final MediaType TYPE = MediaType.of("application/problem+json");

    private Problems() {
    }

    /** @param detail what is wrong and what to do, in Italian */
    public static MutableHttpResponse<Object> of(HttpStatus status, String title, String detail) {
        return of(status, title, detail, Map.of());
    }

    public static MutableHttpResponse<Object> missing(String detail) {
        return of(HttpStatus.NOT_FOUND, "Non c'è", detail);
    }

    /** The client works for other offices. */
    public static MutableHttpResponse<Object> forbidden() {
        return of(HttpStatus.FORBIDDEN, "Altro ufficio", "Questa chiave non vale per l'ufficio chiesto.");
    }

    public static MutableHttpResponse<Object> refused(String detail) {
        return of(HttpStatus.CONFLICT, "Non si può fare ora", detail);
    }

    public static MutableHttpResponse<Object> badCursor() {
        return of(HttpStatus.BAD_REQUEST, "Richiesta non valida", "Il cursore non è uno di quelli che abbiamo dato.");
    }

    /** @param errors a sentence by the name of what stands in the address */
    public static MutableHttpResponse<Object> badQuery(Map<String, String> errors) {
        return of(HttpStatus.BAD_REQUEST, "Richiesta non valida", "Correggi i parametri indicati e riprova.", errors);
    }

    /** @param errors a sentence by the name of the field */
    public static MutableHttpResponse<Object> wrong(Map<String, String> errors) {
        return of(HttpStatus.UNPROCESSABLE_ENTITY, "Dati non validi", "Correggi i campi indicati e riprova.", errors);
    }

    private static MutableHttpResponse<Object> of(HttpStatus status, String title, String detail, Map<String, String> errors) {
        return io.micronaut.http.HttpResponse.<Object>status(status).contentType(TYPE).body(body(status.getCode(), title, detail, errors));
    }

    static Map<String, Object> body(int status, String title, String detail, Map<String, String> errors) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("status", status);
        problem.put("title", title);
        problem.put("detail", detail);
        if (!errors.isEmpty()) {
            problem.put("errors", errors);
        }
        return problem;
    }
}
