package it.sportello.people.personal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import it.sportello.people.personal.OwnLanguage;
import it.sportello.platform.openid.web.OpenIdVisits;
import it.sportello.platform.web.Pages;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.util.Map;

/** The pages before one is in: their words, in the language asked for, and how to come in. */
@Singleton
class EntryPage {

    private static final String VIEW = "people/personal/entry";

    private final OwnFrame frame;
    private final OpenIdVisits.Door eid;

    EntryPage(OwnFrame frame, @Named(CitizenDoor.NAME) OpenIdVisits.Door eid) {
        this.frame = frame;
        this.eid = eid;
    }

    /** What the address asks for, or else the browser. */
    static String language(HttpRequest<?> request) {
        return OwnLanguage.of(request.getParameters().get("lang", String.class)
                .orElseGet(() -> request.getHeaders().get("Accept-Language")));
    }

    /** How to come in, and above it what has just happened. @param said key of a sentence, or {@code null}; @param tone of its box */
    MutableHttpResponse<Object> show(HttpStatus status, String language, String said, String tone) {
        Map<String, Object> model = words(language);
        model.put("eid", eid.possible());
        if (said != null) {
            model.put("said", say(language, said, Map.of()));
            model.put("tone", tone);
        }
        return Pages.page(status, VIEW, model);
    }

    MutableHttpResponse<Object> refused(HttpStatus status, String language, String said) {
        return show(status, language, said, "warning");
    }

    String say(String language, String key, Map<String, ?> values) {
        return frame.say(language, key, values);
    }

    /** What every page needs: its language, and a function for its words. */
    Map<String, Object> words(String language) {
        return frame.words(language);
    }
}
