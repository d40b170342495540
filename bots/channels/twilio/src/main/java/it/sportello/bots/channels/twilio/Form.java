package it.sportello.bots.channels.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a hook's body or query, sorted by name as the signature wants them. Unknown ones are kept: they are signed. */
record Form(SortedMap<String, List<String>> fields) {

    /** @throws IllegalArgumentException when an escape is broken */
    static Form of(String encoded) {
        SortedMap<String, List<String>> fields = new TreeMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                fields.computeIfAbsent(name, any -> new ArrayList<>(1)).add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    static Form of(byte[] body) {
        return of(new String(body, StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** First value of a field, stripped; empty when it is missing. */
    String get(String name) {
        List<String> values = fields.get(name);
        return values == null ? "" : values.getFirst().strip();
    }

    /** First of these fields that says something; empty when none does. */
    String either(String... names) {
        for (String name : names) {
            if (!get(name).isEmpty()) {
                return get(name);
            }
        }
        return "";
    }

    /** {@code null} for a missing or an empty one. */
    String orNull(String name) {
        String value = get(name);
        return value.isEmpty() ? null : value;
    }

    /** Values may be personal. */
    @Override
    public String toString() {
        return "Form[" + fields.size() + " fields]";
    }
}
