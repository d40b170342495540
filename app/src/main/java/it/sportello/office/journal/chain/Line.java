package it.sportello.office.journal.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry as it stands in the chain. Its text is what is hashed, to the letter.
 *
 * @param n      its place, from 1; 0 while it waits for one
 * @param detail figures and codes
 */
public record Line(long n, String id, Instant at, String kind, Who who, What what, String outcome, Map<String, String> detail) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Line {
        detail = Collections.unmodifiableMap(new TreeMap<>(detail));
    }

    /** @param digest of the account or the contact, or {@code null} */
    public record Who(String role, String digest) {
    }

    /** @param person a digest, or {@code null} */
    public record What(String thing, String ref, String person) {
    }

    public Line placed(long place) {
        return new Line(place, id, at, kind, who, what, outcome, detail);
    }

    public Line ended(String outcome) {
        return new Line(n, id, at, kind, who, what, outcome, detail);
    }

    public String text() {
        ObjectNode node = JSON.createObjectNode();
        node.put("n", n).put("id", id).put("at", at.toString()).put("kind", kind).put("role", who.role());
        put(node, "who", who.digest());
        put(node, "thing", what.thing());
        put(node, "ref", what.ref());
        put(node, "person", what.person());
        node.put("outcome", outcome);
        if (!detail.isEmpty()) {
            ObjectNode details = node.putObject("detail");
            detail.forEach(details::put);
        }
        return node.toString();
    }

    /** @throws IllegalArgumentException when it is no line of a journal */
    public static Line read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            Map<String, String> detail = new TreeMap<>();
            node.path("detail").properties().forEach(one -> detail.put(one.getKey(), one.getValue().asText()));
            return new Line(node.required("n").asLong(), node.required("id").asText(), Instant.parse(node.required("at").asText()),
                    node.required("kind").asText(), new Who(node.required("role").asText(), word(node, "who")),
                    new What(word(node, "thing"), word(node, "ref"), word(node, "person")), node.required("outcome").asText(), detail);
        } catch (JsonProcessingException | RuntimeException broken) {
            throw new IllegalArgumentException("not a line of a journal");
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static String word(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }
}
