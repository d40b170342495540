package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.bots.dialogue.words.Yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What flows may call: the contract between questionnaires and slices, {@code bots/flows/capabilities.yml}.
 *
 * @param capabilities by name, their outcomes by name
 */
public record Catalogue(Map<String, Map<String, Outcome>> capabilities) {

    /** @param values names it answers; @param options whether something to choose from comes with it */
    public record Outcome(Set<String> values, boolean options) {
    }

    /** @throws BrokenFlow when the file is not of the shape {@code name: { outcome: { values: [..], options: yes } }} */
    public static Catalogue read(String file, byte[] bytes) {
        Map<String, Map<String, Outcome>> capabilities = new LinkedHashMap<>();
        Yaml.map(file, bytes).forEach((name, outcomes) -> {
            Map<String, Outcome> read = new LinkedHashMap<>();
            Yaml.strings(file, outcomes).forEach((outcome, value) -> read.put(outcome, outcome(file, value)));
            capabilities.put(name, read);
        });
        return new Catalogue(capabilities);
    }

    private static Outcome outcome(String file, Object value) {
        var fields = Yaml.strings(file, value);
        Set<String> values = new LinkedHashSet<>();
        if (fields.get("values") instanceof List<?> many) {
            many.forEach(one -> values.add(String.valueOf(one)));
        }
        return new Outcome(values, "yes".equals(fields.get("options")));
    }

    public boolean has(String capability) {
        return capabilities.containsKey(capability);
    }

    public Map<String, Outcome> outcomes(String capability) {
        return capabilities.getOrDefault(capability, Map.of());
    }
}
