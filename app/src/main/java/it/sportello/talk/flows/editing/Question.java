package it.sportello.talk.flows.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A node, or a section, as a form has it. What is left out is an empty text.
 *
 * @param name    of the node; {@code section.} and the name of a section
 * @param asked   how it is asked; {@code null} of a node that asks nothing
 * @param options in order
 * @param ways    when it is asked and where it leads; {@code null} when they are more than a form can say
 * @param texts   by language, by key
 * @param beyond  names of what it does that no form says
 */
public record Question(String name, Asked asked, List<Option> options, Ways ways, Map<String, Map<String, String>> texts, List<String> beyond) {

    private static final String ALSO = ".also";

    /** How people know it: what it asks, or says, in the first language; its name when it does neither. */
    public String words() {
        Map<String, String> base = texts.values().stream().findFirst().orElse(Map.of());
        return Stream.concat(Stream.of(base.getOrDefault(name + ".ask", "")), base.values().stream()).filter(text -> !text.isBlank()).findFirst().orElse(name);
    }

    /** Keys of the words that the first language has and another lacks, by language. */
    public Map<String, List<String>> missing() {
        Map<String, String> base = texts.values().stream().findFirst().orElse(Map.of());
        Map<String, List<String>> missing = new LinkedHashMap<>();
        texts.forEach((language, own) -> missing.put(language, base.entrySet().stream().filter(one -> !one.getValue().isBlank() && !one.getKey().endsWith(ALSO))
                .map(Map.Entry::getKey).filter(key -> own.getOrDefault(key, "").isBlank()).toList()));
        return missing;
    }

    public record Asked(String type, String keep, String section, boolean optional, String min, String max, String known) {
    }

    /** @param to where it leads; empty: as the question does */
    public record Option(String id, String to) {
    }

    /** @param name of an answer; @param values what it must be, with commas between */
    public record Condition(String name, String values) {
    }

    /** @param when the way is taken; @param to where it leads */
    public record Way(Condition when, String to) {
    }

    /**
     * @param when  it is asked at all: each must hold
     * @param ways  of which the first that is open is taken
     * @param next  where it leads otherwise
     */
    public record Ways(List<Condition> when, List<Way> ways, String next) {
    }
}
