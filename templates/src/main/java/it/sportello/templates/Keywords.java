package it.sportello.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Recognises a message that is, as a whole, a command: in any of our languages whatever the conversation's, without regard
 * to case, accents and punctuation, with or without Telegram's slash ({@code /aiuto@cpi_bot}). The answer is the name that
 * flows and intake use: {@code stop, riprendi, aiuto, operatore, lingua, menu, indietro, perche, chiamami, non-sono-io,
 * pausa, altro, si, no, saluto, grazie, cerca, avvisi, candidature, verifica, prova-invio, sussidi}.
 */
public final class Keywords {

    private static final Pattern TELEGRAM = Pattern.compile("^/|@\\w+$");
    private static final Pattern POLITE = Pattern.compile(
        "^(?:per favore|vi prego|please|bonjour|ciao|buongiorno|salve|hello) | (?:per favore|grazie|please|thanks|s il vous plait|merci|من فضلك)$");

    private final Map<String, String> commands = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();
    private final Map<String, String> first = new HashMap<>();
    private final Map<String, Set<String>> spoken = new HashMap<>();
    private final StopWords stopWords;

    private Keywords(StopWords stopWords) {
        this.stopWords = stopWords;
    }

    /** @throws PhraseProblem when a file is broken, or a word stands for two commands */
    public static Keywords load() {
        var keywords = new Keywords(StopWords.load());
        for (String code : TemplateFile.languages()) {
            var file = new TemplateFile(code, "keywords");
            read(file, "commands", keywords.commands);
            words(file, (command, words) -> {
                keywords.first.put(code + "/" + command, words.getFirst().toUpperCase(Locale.ROOT));
                words.forEach(word -> keywords.spoken.computeIfAbsent(key(word), none -> new TreeSet<>()).add(code));
            });
            read(file, "languages", keywords.languages);
        }
        return keywords;
    }

    /** The command, or empty when the message is something else. */
    public Optional<String> of(String text) {
        if (text == null || text.length() > 300) {
            return Optional.empty();
        }
        Optional<String> whole = look(commands, text);
        // "cancella i miei dati" is said of more than messages
        if (whole.isEmpty() && stopWords.matches(text)) {
            return Optional.of("stop");
        }
        return language(text).isPresent() ? Optional.of("lingua") : whole;
    }

    /** The language a person names, two letters: "English", "in francese", "العربية". */
    public Optional<String> language(String text) {
        return text == null ? Optional.empty() : look(languages, text);
    }

    /** How a command is named to who reads this language, in capitals: {@code word("scheda", "fr")} is FICHE. */
    public Optional<String> word(String command, String language) {
        return Optional.ofNullable(first.getOrDefault(language + "/" + command, first.get(Phrasebook.FALLBACK + "/" + command)));
    }

    /** The languages in which this message, as a whole, is a command: {@code candidature} is Italian and nothing else. */
    public Set<String> spoken(String text) {
        return text == null ? Set.of() : spoken.getOrDefault(key(TELEGRAM.matcher(text.strip()).replaceAll("")), Set.of());
    }

    public StopWords stopWords() {
        return stopWords;
    }

    private static Optional<String> look(Map<String, String> names, String text) {
        String words = key(TELEGRAM.matcher(text.strip()).replaceAll(""));
        return Optional.ofNullable(names.get(words)).or(() -> Optional.ofNullable(names.get(POLITE.matcher(words).replaceAll(""))));
    }

    private static void read(TemplateFile file, String section, Map<String, String> into) {
        if (!(file.read().get(section) instanceof Map<?, ?> map)) {
            return;
        }
        map.forEach((name, words) -> {
            if (!(name instanceof String) || !(words instanceof List<?> list)) {
                throw file.problem(section + "." + name, "wants a name between quotes and a list of words");
            }
            for (Object word : list) {
                String before = into.putIfAbsent(key(String.valueOf(word)), String.valueOf(name));
                if (before != null && !before.equals(name)) {
                    throw file.problem(section + "." + name, "\"" + word + "\" already stands for " + before);
                }
            }
        });
    }

    private static void words(TemplateFile file, BiConsumer<String, List<String>> into) {
        if (file.read().get("commands") instanceof Map<?, ?> map) {
            map.forEach((name, words) -> into.accept(String.valueOf(name), ((List<?>) words).stream().map(String::valueOf).toList()));
        }
    }

    // a lone question mark asks for help
    private static String key(String text) {
        String words = Fold.words(text);
        return words.isEmpty() && text.strip().startsWith("?") ? "?" : words;
    }
}
