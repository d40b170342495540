package it.sportello.office.journal;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing done, as a slice tells it. People are named here by their ids and nowhere beyond: the journal keeps digests.
 *
 * @param id      of the event, so that a repeat is recognised; {@code null} for a new one
 * @param kind    what
 * @param actor   who
 * @param thing   what kind of thing it was done to: {@code vacancy}, or {@code null}
 * @param ref     its name, never a person's: {@code PA-20981}
 * @param person  id of the person it was done to, or {@code null}
 * @param outcome how it went
 * @param detail  a few figures and codes; no words of a person, no address, no name
 */
public record Entry(String id, Kind kind, Actor actor, String thing, String ref, String person, Outcome outcome,
                    Map<String, String> detail) {

    public Entry {
        detail = java.util.Collections.unmodifiableMap(new TreeMap<>(detail));
    }

    public static Entry of(Kind kind, Actor actor) {
        return new Entry(null, kind, actor, null, null, null, Outcome.DONE, Map.of());
    }

    public Entry named(String id) {
        return new Entry(id, kind, actor, thing, ref, person, outcome, detail);
    }

    public Entry about(String thing, String ref) {
        return new Entry(id, kind, actor, thing, ref, person, outcome, detail);
    }

    public Entry person(String contact) {
        return new Entry(id, kind, actor, thing, ref, contact, outcome, detail);
    }

    public Entry ended(Outcome outcome) {
        return new Entry(id, kind, actor, thing, ref, person, outcome, detail);
    }

    public Entry with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(detail);
        more.put(name, String.valueOf(value));
        return new Entry(id, kind, actor, thing, ref, person, outcome, more);
    }

    @Override
    public String toString() {
        return "Entry[" + kind + "]";
    }
}
