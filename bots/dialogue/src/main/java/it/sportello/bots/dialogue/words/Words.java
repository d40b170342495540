package it.sportello.bots.dialogue.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the engine itself says, in any flow: {@code words.<lang>.yml} beside this class. A flow may say it otherwise by a
 * text of the same key.
 */
public final class Words {

    private static final String BASE = "it";
    private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

    private Words() {
    }

    public static Optional<String> find(String language, String key) {
        return Optional.ofNullable(of(language).get(key)).or(() -> Optional.ofNullable(of(BASE).get(key)));
    }

    /** The words with placeholders filled, or the empty text: {@code Words.say("it", "button.ended", Map.of())}. */
    public static String say(String language, String key, Map<String, String> values) {
        return Filling.fill(find(language, key).orElse(""), values);
    }

    private static Map<String, String> of(String language) {
        return language.matches("[a-z]{2,3}") ? READ.computeIfAbsent(language, Words::read) : Map.of();
    }

    private static Map<String, String> read(String language) {
        try (var in = Words.class.getResourceAsStream("words." + language + ".yml")) {
            return in == null ? Map.of() : Yaml.flat("words." + language + ".yml", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
