package it.sportello.talk.broadcasts.drafts;

import it.sportello.people.consent.Purpose;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.Broadcast;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What staff writes of a broadcast.
 *
 * @param texts   by language; blank ones are left out
 * @param startAt {@code null} for at once
 * @param rehearse whether one in a hundred goes first
 */
public record Draft(String office, String title, Purpose purpose, String subject, Map<String, String> texts, Audience audience,
                    Instant startAt, boolean rehearse) {

    public static final int LONGEST_TEXT = 1_000;
    private static final Set<String> LANGUAGES = Set.of("it", "en", "fr", "ar");

    public Draft {
        Map<String, String> written = new HashMap<>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                written.put(language, text.strip());
            }
        });
        texts = Map.copyOf(written);
        Map<String, String> terms = new HashMap<>(audience.terms());
        terms.put("purpose", purpose.name());
        if (audience.kind().equals(Audience.SUBSCRIBERS) && subject != null) {
            terms.put("vacancy", subject);
        }
        audience = new Audience(audience.kind(), audience.of(), terms, audience.without());
    }

    /** What keeps it from being one, by field, in Italian; empty when it will do. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title == null || title.isBlank() || title.length() > 100) {
            problems.put("title", "Scrivi un titolo, al massimo 100 caratteri. Lo vede solo chi lavora qui.");
        }
        if (!texts.containsKey("it")) {
            problems.put("it", "Scrivi il testo in italiano.");
        }
        texts.forEach((language, text) -> {
            if (!LANGUAGES.contains(language) || text.length() > LONGEST_TEXT) {
                problems.put(language, "Il testo è troppo lungo: al massimo " + LONGEST_TEXT + " caratteri.");
            }
        });
        if (subject != null && !subject.matches("[A-Z]{2}-\\d{1,9}")) {
            problems.put("subject", "Scrivi il codice dell'offerta così: PA-20981.");
        }
        if (audience.kind().equals(Audience.SUBSCRIBERS) && subject == null) {
            problems.put("subject", "Per scrivere a chi l'ha chiesta serve il codice dell'offerta.");
        }
        if (audience.kind().equals(Audience.PERSON) && audience.terms().get("contact") == null) {
            problems.put("contact", "Manca la persona: apri la sua conversazione e scegli «Prepara un invio per questa persona».");
        }
        return problems;
    }

    Broadcast on(Broadcast old) {
        return new Broadcast(old.id(), old.version(), old.office(), title.strip(), purpose, subject, texts, audience, old.state(),
                plan(), old.run(), old.author(), null);
    }

    Broadcast.Plan plan() {
        return new Broadcast.Plan(startAt, 0, 0, null, rehearse ? Broadcast.Rehearsal.WANTED : Broadcast.Rehearsal.NONE);
    }
}
