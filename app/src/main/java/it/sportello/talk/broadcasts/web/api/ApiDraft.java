package it.sportello.talk.broadcasts.web.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import it.sportello.office.offices.Offices;
import it.sportello.office.places.Places;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.web.Inputs;
import it.sportello.platform.api.web.Problems;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.broadcasts.drafts.Draft;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A broadcast between programs: what is sent of a draft, and what is told of any. */
@Introspected
record ApiDraft(@Nullable String office, @Nullable String title, @Nullable String purpose, @Nullable String vacancy,
                @Nullable Map<String, String> texts, @Nullable String audience, @Nullable String town, @Nullable String language,
                @Nullable String startAt) {

    static Map<String, Object> json(Broadcast broadcast, Map<RecipientState, Long> people) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", broadcast.id());
        json.put("office", broadcast.office());
        json.put("title", broadcast.title());
        json.put("purpose", broadcast.purpose().name());
        put(json, "vacancy", broadcast.subject());
        json.put("state", broadcast.state().name());
        put(json, "createdAt", broadcast.run().created());
        put(json, "startedAt", broadcast.run().started());
        put(json, "endedAt", broadcast.run().ended());
        if (broadcast.run().ended() != null) {
            json.put("cents", broadcast.run().cents());
        }
        if (!people.isEmpty()) {
            json.put("people", new TreeMap<>(people));
        }
        return json;
    }

    private static void put(Map<String, Object> json, String name, Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    /** Reads a draft by the rules of the form: one's own offices, towns that exist. */
    @Singleton
    static class Reader {

        private static final List<String> LANGUAGES = List.of("it", "en", "fr", "ar");

        private final Offices offices;
        private final Places places;
        private final InstantSource clock;

        Reader(Offices offices, Places places, InstantSource clock) {
            this.offices = offices;
            this.places = places;
            this.clock = clock;
        }

        YearMonth month() {
            return YearMonth.from(clock.instant().atZone(Rome.ZONE));
        }

        HttpResponse<?> read(ApiDraft sent, ApiClient client, Function<Draft, HttpResponse<?>> then) {
            Inputs in = new Inputs();
            String office = in.text("office", sent.office(), 20);
            in.require("office", offices.find(office).isPresent(), "Questo ufficio non esiste.");
            String title = in.text("title", sent.title(), 100);
            Purpose purpose = in.one("purpose", Purpose.class, sent.purpose());
            String kind = in.text("audience", sent.audience(), 20);
            in.require("audience", Set.of(Audience.SUBSCRIBERS, Audience.FILTER).contains(kind), "Può essere: subscribers, filter.");
            String town = in.optional("town", sent.town(), 4);
            in.require("town", town == null || places.find(town).isPresent(), "Questo comune non esiste.");
            String language = in.optional("language", sent.language(), 2);
            in.require("language", language == null || LANGUAGES.contains(language), "Può essere: " + String.join(", ", LANGUAGES) + ".");
            String subject = in.optional("vacancy", sent.vacancy(), 12);
            Instant start = sent.startAt() == null ? null : in.instant("startAt", sent.startAt());
            in.require("texts", sent.texts() != null && sent.texts().size() <= 10, "Serve il testo, almeno in italiano: {\"it\": \"...\"}.");
            if (in.wrong()) {
                return Problems.wrong(in.errors());
            }
            return client.mayWork(office) ? then.apply(new Draft(office, title, purpose, subject, sent.texts(),
                    new Audience(kind, Contact.Audience.CITIZEN, terms(kind, office, town, language), Set.of()), start, false)) : Problems.forbidden();
        }

        private static Map<String, String> terms(String kind, String office, String town, String language) {
            Map<String, String> terms = new HashMap<>();
            if (kind.equals(Audience.FILTER)) {
                terms.put("office", office);
                terms.put("town", town);
                terms.put("language", language);
                terms.values().removeIf(java.util.Objects::isNull);
            }
            return terms;
        }
    }
}
