package it.sportello.people.personal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import it.sportello.people.personal.Own;
import it.sportello.platform.web.Pages;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.Map;

/** What every page below {@code /me} needs: its language, its words ({@code w['leave']}), the token of its forms. */
@Singleton
public class OwnFrame {

    private static final String PREFIX = "own.";

    private final Phrasebook phrases;
    private final OwnTokens tokens;

    OwnFrame(Phrasebook phrases, OwnTokens tokens) {
        this.phrases = phrases;
        this.tokens = tokens;
    }

    /** A page of a slice. */
    public MutableHttpResponse<Object> page(HttpStatus status, HttpRequest<?> request, Own own, String view, Map<String, ?> model) {
        Map<String, Object> whole = words(own.language());
        whole.put("csrf", tokens.findCsrfToken(request).orElse(""));
        whole.putAll(model);
        return Pages.page(status, view, whole);
    }

    /** @param key without its beginning, which is that of all words of these pages */
    public String say(String language, String key, Map<String, ?> values) {
        return phrases.say(language, PREFIX + key, values);
    }

    /** The sentences that have no value in them, by key. */
    Map<String, Object> words(String language) {
        Map<String, String> words = new HashMap<>();
        phrases.keys().stream().filter(key -> key.startsWith(PREFIX) && phrases.placeholders(language, key).isEmpty())
                .forEach(key -> words.put(key.substring(PREFIX.length()), phrases.say(language, key)));
        return new HashMap<>(Map.of("lang", language, "w", words));
    }
}
