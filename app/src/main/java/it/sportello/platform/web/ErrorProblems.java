package it.sportello.platform.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a program gets when something goes wrong: a title and nothing of what we said to ourselves, as in {@link ErrorPages}. */
@Singleton
class ErrorProblems implements JsonErrorResponseBodyProvider<Map<String, Object>> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorProblems.class);

    private final Ids ids;

    ErrorProblems(Ids ids) {
        this.ids = ids;
    }

    @Override
    public Map<String, Object> body(ErrorContext context, HttpResponse<?> response) {
        Map<String, Object> problem = new LinkedHashMap<>(Map.of("status", response.code(), "title", ErrorWords.of(response.code()).title()));
        if (response.code() >= 500) {
            String reference = ids.next();
            problem.put("reference", reference);
            LOG.error("Request failed, reference {}", reference, context.getRootCause().orElse(null));
        }
        return problem;
    }
}
