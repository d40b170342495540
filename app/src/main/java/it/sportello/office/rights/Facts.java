package it.sportello.office.rights;

import it.sportello.platform.time.Rome;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One thing of a copy: {@code Facts.of("Offerta", title).and("Quando", at).map()}. What is not known is left out. */
public final class Facts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, 'ore' HH:mm", Locale.ITALIAN);

    private final Map<String, String> facts = new LinkedHashMap<>();

    private Facts() {
    }

    public static Facts of(String label, Object value) {
        return new Facts().and(label, value);
    }

    public Facts and(String label, Object value) {
        String text = value instanceof Instant at ? MOMENT.format(at.atZone(Rome.ZONE)) : value == null ? "" : value.toString();
        if (!text.isBlank()) {
            facts.put(label, text);
        }
        return this;
    }

    public Map<String, String> map() {
        return facts;
    }
}
