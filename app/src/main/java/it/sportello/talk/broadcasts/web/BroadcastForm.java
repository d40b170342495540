package it.sportello.talk.broadcasts.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.drafts.Draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A draft as the form has it: every field a text. */
@Introspected
record BroadcastForm(@Nullable String office, @Nullable String title, @Nullable String purpose, @Nullable String subject,
                     @Nullable String it, @Nullable String en, @Nullable String fr, @Nullable String ar,
                     @Nullable String kind, @Nullable String of, @Nullable String where, @Nullable String town,
                     @Nullable String language, @Nullable String channel, @Nullable String heardAfter, @Nullable String contact,
                     @Nullable String without, @Nullable String startAt, @Nullable String rehearse, @Nullable Long version) {

    static BroadcastForm empty(String office) {
        return new BroadcastForm(office, "", Purpose.SERVICE_NEWS.name(), "", "", "", "", "", Audience.FILTER,
                Contact.Audience.CITIZEN.name(), office, "", "", "", "", "", "", "", null, 0L);
    }

    /** The draft that the page of a vacancy, or of a person, asks for. */
    BroadcastForm asking(String forKind, String vacancy, String person, String name, String text) {
        String which = vacancy != null ? Audience.SUBSCRIBERS : person != null ? Audience.PERSON : forKind == null ? kind : forKind;
        return new BroadcastForm(office, name == null ? title : name, vacancy == null ? purpose : Purpose.VACANCIES.name(), vacancy,
                text == null ? it : text, en, fr, ar, which, of, where, town, language, channel, heardAfter, person, without, startAt, rehearse, version);
    }

    static BroadcastForm of(Broadcast broadcast, Towns towns) {
        Map<String, String> terms = broadcast.audience().terms();
        Map<String, String> texts = broadcast.texts();
        Instant start = broadcast.plan().startAt();
        return new BroadcastForm(broadcast.office(), broadcast.title(), broadcast.purpose().name(), broadcast.subject(),
                texts.get("it"), texts.get("en"), texts.get("fr"), texts.get("ar"), broadcast.audience().kind(),
                broadcast.audience().of().name(), terms.get("office"), towns.label(terms.get("town")), terms.get("language"), terms.get("channel"),
                terms.get("heard-after"), terms.get("contact"), String.join(" ", broadcast.audience().without()),
                start == null ? null : LocalDateTime.ofInstant(start, Rome.ZONE).toString(),
                broadcast.plan().rehearsal() == Broadcast.Rehearsal.NONE ? null : "yes", broadcast.version());
    }

    /** What the fields alone show to be wrong; the rest {@link Draft#problems()} says. */
    Map<String, String> problems(Set<String> offices, boolean everywhere, Towns towns) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (office == null || !offices.contains(office)) {
            problems.put("office", "Scegli un tuo ufficio.");
        }
        if (!Labels.PURPOSES.containsKey(or(purpose, "")) || !Labels.KINDS.containsKey(or(kind, ""))
                || !Labels.AUDIENCES.containsKey(or(of, ""))) {
            problems.put("kind", "Scegli a chi scrivere e perché.");
        }
        if (Audience.FILTER.equals(kind) && !everywhere && !offices.contains(or(where, ""))) {
            problems.put("where", "Scegli un tuo ufficio: a tutti gli uffici scrive solo chi amministra.");
        }
        if (Audience.FILTER.equals(kind) && blank(town) != null && towns.code(blank(town)).isEmpty()) {
            problems.put("town", "Non trovo questo comune. Scrivi il nome intero; se ce n'è più di uno aggiungi la provincia: Samone (TN).");
        }
        if (blank(startAt) != null && moment() == null) {
            problems.put("startAt", "Scrivi giorno e ora.");
        }
        if (blank(heardAfter) != null && day() == null) {
            problems.put("heardAfter", "Scrivi il giorno così: 2026-11-22.");
        }
        return problems;
    }

    Draft draft(Towns towns) {
        Map<String, String> texts = new HashMap<>();
        texts.put("it", it);
        texts.put("en", en);
        texts.put("fr", fr);
        texts.put("ar", ar);
        return new Draft(office, title, Purpose.valueOf(purpose), blank(subject), texts,
                new Audience(kind, Contact.Audience.valueOf(of), terms(towns), Arrays.stream(or(without, "").split("[\\s,]+"))
                        .filter(word -> !word.isEmpty()).collect(Collectors.toSet())),
                moment(), rehearse != null);
    }

    private Map<String, String> terms(Towns towns) {
        Map<String, String> terms = new HashMap<>();
        if (Audience.FILTER.equals(kind)) {
            terms.put("office", blank(where));
            terms.put("town", blank(town) == null ? null : towns.code(blank(town)).orElseThrow());
            terms.put("language", blank(language));
            terms.put("heard-after", day() == null ? null : day().toString());
        } else if (Audience.PERSON.equals(kind)) {
            terms.put("contact", blank(contact));
        }
        terms.put("channel", blank(channel));
        terms.values().removeIf(java.util.Objects::isNull);
        return terms;
    }

    private Instant moment() {
        try {
            return blank(startAt) == null ? null : LocalDateTime.parse(startAt).atZone(Rome.ZONE).toInstant();
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private LocalDate day() {
        try {
            return blank(heardAfter) == null ? null : LocalDate.parse(heardAfter);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String or(String text, String other) {
        return text == null ? other : text;
    }
}
