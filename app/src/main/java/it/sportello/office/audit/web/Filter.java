package it.sportello.office.audit.web;

import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Line;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Which entries are asked for. @param kind name of a {@link Kind}, or empty; @param person a digest, or empty */
record Filter(String kind, String person) {

    static Filter of(String kind, String person) {
        return new Filter(Stream.of(Kind.values()).map(Enum::name).filter(name -> name.equals(kind)).findFirst().orElse(""),
                person != null && person.matches("[0-9a-f]{24}") ? person : "");
    }

    boolean wants(Line line) {
        return (kind.isEmpty() || kind.equals(line.kind()))
                && (person.isEmpty() || person.equals(line.what().person()) || person.equals(line.who().digest()));
    }

    String query() {
        return (kind.isEmpty() ? "" : "&kind=" + kind) + (person.isEmpty() ? "" : "&person=" + person);
    }

    /** Those of the day, with how many there are. */
    static Map<String, String> kinds(Map<String, Long> counts) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Stream.of(Kind.values()).filter(each -> counts.containsKey(each.name())).sorted(Comparator.comparing(Kind::label))
                .forEach(each -> kinds.put(each.name(), each.label() + ": " + counts.get(each.name())));
        return kinds;
    }
}
