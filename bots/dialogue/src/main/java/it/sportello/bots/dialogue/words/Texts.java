package it.sportello.bots.dialogue.words;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words by language and key: {@code <node>.ask}, {@code .help}, {@code .why}, {@code .again}, {@code .examples},
 * {@code .known}, {@code .<option>}. What a language lacks is said in the base language; what the flow lacks, in the
 * engine's own {@link Words}.
 */
public record Texts(String base, Map<String, Map<String, String>> byLanguage) {

    public Optional<String> find(String language, String key) {
        return own(language, key).or(() -> own(base, key)).or(() -> Words.find(language, key));
    }

    /** The words, or the empty text. */
    public String get(String language, String key) {
        return find(language, key).orElse("");
    }

    public Optional<String> own(String language, String key) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(key));
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
