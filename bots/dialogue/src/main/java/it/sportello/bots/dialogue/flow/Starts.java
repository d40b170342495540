package it.sportello.bots.dialogue.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What begins a flow. Each answer is the {@code given} of {@code Dialogue.begin}, in which {@code start} says how: the
 * keyword, the intent, the payload's prefix or {@code pattern}.
 *
 * @param keywords names of entries in {@code templates/<lang>/keywords.yml}
 * @param intents  names of folders in {@code nlu-models/intents}
 * @param payloads prefix to the name its rest is kept under: {@code v_: vacancy}
 * @param patterns of a whole typed message; named groups are kept
 * @param questionnaire name of the flow when {@code q_<name>} begins it, else {@code null}
 */
public record Starts(Set<String> keywords, Set<String> intents, Map<String, String> payloads, List<Pattern> patterns,
                     String questionnaire) {

    /** How a flow was begun, among the given values. */
    public static final String START = "start";

    public Optional<Map<String, String>> byKeyword(String keyword) {
        return keywords.contains(keyword) ? Optional.of(Map.of(START, keyword)) : Optional.empty();
    }

    public Optional<Map<String, String>> byIntent(String intent) {
        return intents.contains(intent) ? Optional.of(Map.of(START, intent)) : Optional.empty();
    }

    /** @param payload of a button or a deep link: {@code v_PA-20981} */
    public Optional<Map<String, String>> byPayload(String payload) {
        return payloads.entrySet().stream()
                .filter(one -> payload.startsWith(one.getKey()) && payload.length() > one.getKey().length())
                .findFirst()
                .map(one -> Map.of(START, one.getKey(), one.getValue(), payload.substring(one.getKey().length())))
                .or(() -> invited(payload));
    }

    /** {@code q_scheda}, or {@code q_scheda_k3f9} with an invitation. */
    private Optional<Map<String, String>> invited(String payload) {
        var own = Questionnaire.PREFIX + questionnaire;
        if (questionnaire == null || !payload.equals(own) && !payload.startsWith(own + "_")) {
            return Optional.empty();
        }
        var given = new HashMap<>(Map.of(START, Questionnaire.PREFIX));
        if (payload.length() > own.length() + 1) {
            given.put(Questionnaire.INVITATION, payload.substring(own.length() + 1));
        }
        return Optional.of(given);
    }

    /** @param text as typed: {@code pa-20981} */
    public Optional<Map<String, String>> byText(String text) {
        return patterns.stream().map(pattern -> pattern.matcher(text.strip())).filter(matcher -> matcher.matches())
                .findFirst()
                .map(matcher -> {
                    var given = new HashMap<String, String>();
                    given.put(START, "pattern");
                    matcher.namedGroups().keySet().forEach(name -> given.put(name, matcher.group(name)));
                    given.values().removeIf(value -> value == null);
                    return given;
                });
    }
}
