package it.sportello.platform.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import it.sportello.platform.api.Answers;
import it.sportello.platform.api.ApiClient;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * Does what a question asks once, however often it is asked with the same {@code Idempotency-Key}. Without the header it is done
 * each time. What went wrong by our fault is not kept.
 */
@Singleton
public class Once {

    private static final String HEADER = "Idempotency-Key";
    private static final String SHAPE = "[A-Za-z0-9_.:-]{8,64}";

    private final Answers answers;
    private final JsonMapper json;

    Once(Answers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /**
     * @param body what was sent, as it was read
     * @param work gets a name for this doing: of the key, so that what it makes may be made once, or empty when there is none
     */
    public HttpResponse<?> answer(HttpRequest<?> request, ApiClient client, Object body, Function<String, HttpResponse<?>> work) {
        String key = request.getHeaders().get(HEADER);
        if (key == null) {
            return work.apply("");
        }
        if (!key.matches(SHAPE)) {
            return Problems.of(HttpStatus.BAD_REQUEST, "Richiesta non valida", "Idempotency-Key: da 8 a 64 lettere, cifre o . _ : -");
        }
        String name = client.actor() + "/" + key;
        String question = Answers.digest(request.getMethodName() + " " + request.getPath() + "\n" + text(body));
        return switch (answers.begin(name, question)) {
            case Answers.Known.Nothing() -> first(name, work);
            case Answers.Known.Answered said -> again(said);
            case Answers.Known.Doing() -> Problems.refused("Stiamo ancora facendo la stessa richiesta. Riprova tra un minuto.");
            case Answers.Known.OtherQuestion() -> Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "Chiave già usata",
                    "Questa Idempotency-Key è già servita per una richiesta diversa.");
        };
    }

    private HttpResponse<?> first(String name, Function<String, HttpResponse<?>> work) {
        HttpResponse<?> answer;
        try {
            answer = work.apply(Answers.digest(name).substring(0, 24));
        } catch (RuntimeException fault) {
            answers.forget(name);
            throw fault;
        }
        answers.keep(name, new Answers.Known.Answered(answer.code(), answer.getContentType().orElse(MediaType.APPLICATION_JSON_TYPE).getName(),
                answer.getBody().map(this::text).orElse(null), answer.getHeaders().get(HttpHeaders.LOCATION)));
        return answer;
    }

    private static HttpResponse<?> again(Answers.Known.Answered said) {
        MutableHttpResponse<Object> answer = HttpResponse.status(HttpStatus.valueOf(said.status()));
        if (said.location() != null) {
            answer.header(HttpHeaders.LOCATION, said.location());
        }
        return said.body() == null ? answer : answer.contentType(MediaType.of(said.type())).body(said.body()).header("Idempotency-Replayed", "true");
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
