package it.sportello.templates;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything Sportello itself says, by language and key: {@code say("fr", "welcome.sms", Map.of("office", "CPI di Nuoro", ...))}.
 * <p>
 * A message has named placeholders ({@code {office}}) and, where a number decides the words, ICU plurals
 * ({@code {count, plural, one {# offerta} other {# offerte}}}). An apostrophe is an apostrophe: nothing is quoted.
 * Values are inserted as plain text and never read as a message; a number, an Instant, a LocalDate, a LocalTime and a list
 * are written as the language writes them, in Italian time.
 * <p>
 * Sentences for staff ({@code state.*}, {@code code.*}) exist in Italian only. Safe for many threads.
 */
public final class Phrasebook {

    /** The language every key exists in, and the one spoken where another lacks a key. */
    public static final String FALLBACK = "it";

    private static final List<String> FILES = List.of("messages", "staff");

    private final Map<String, Map<String, Phrase>> phrases;
    private final Map<String, Formats> formats;

    private Phrasebook(Map<String, Map<String, Phrase>> phrases, Map<String, Formats> formats) {
        this.phrases = phrases;
        this.formats = formats;
    }

    /**
     * Reads every language on the classpath.
     *
     * @throws PhraseProblem when a file is broken: names the file and the key
     */
    public static Phrasebook load() {
        var phrases = new TreeMap<String, Map<String, Phrase>>();
        var formats = new HashMap<String, Formats>();
        for (String language : TemplateFile.languages()) {
            var words = new TreeMap<String, Phrase>();
            var style = Formats.load(language);
            for (String name : FILES) {
                var file = new TemplateFile(language, name);
                file.texts().forEach((key, text) -> words.put(key, new Phrase(file, key, text, style)));
            }
            phrases.put(language, Collections.unmodifiableMap(words));
            formats.put(language, style);
        }
        return new Phrasebook(phrases, formats);
    }

    /**
     * @param language two letters; an unknown one, or one that lacks the key, speaks Italian
     * @throws PhraseProblem            when Italian has no such key
     * @throws IllegalArgumentException when a placeholder has no value: a person is never sent a bare {@code {name}}
     */
    public String say(String language, String key, Map<String, ?> values) {
        return find(language, key).say(values);
    }

    /** A message without placeholders. */
    public String say(String language, String key) {
        return say(language, key, Map.of());
    }

    /**
     * Why a provider said no, in plain Italian for staff: {@code 63049}, {@code 403-blocked}; a detail we do not know is
     * told as its number, a number we do not know as a code.
     */
    public String reason(String code) {
        String number = code.replaceFirst("-.*", "");
        String kind = number.matches("5\\d\\d") ? "5xx" : "other";
        return Stream.of(code, number, kind).map(name -> "code." + name).filter(this::has).findFirst()
            .map(key -> say(FALLBACK, key, Map.of("code", code))).orElseThrow();
    }

    public boolean has(String key) {
        return phrases.get(FALLBACK).containsKey(key);
    }

    /** The languages that have a folder, in alphabetical order of their two letters. */
    public Set<String> languages() {
        return phrases.keySet();
    }

    /** Every key of Italian, sorted. */
    public Set<String> keys() {
        return phrases.get(FALLBACK).keySet();
    }

    /** Keys for people (not for staff) that a language does not have yet. */
    public Set<String> missing(String language) {
        var missing = new TreeSet<>(new TemplateFile(FALLBACK, "messages").texts().keySet());
        missing.removeAll(phrases.getOrDefault(language, Map.of()).keySet());
        return missing;
    }

    /** The names a message wants values for. */
    public Set<String> placeholders(String language, String key) {
        return find(language, key).placeholders();
    }

    /** The message as its file has it, for editors and checks. */
    public String source(String language, String key) {
        return find(language, key).source();
    }

    /** How a language writes dates, times and money; Italian's for a language without a folder. */
    public Formats formats(String language) {
        return formats.getOrDefault(language, formats.get(FALLBACK));
    }

    private Phrase find(String language, String key) {
        Phrase own = phrases.getOrDefault(language, Map.of()).get(key);
        Phrase found = own != null ? own : phrases.get(FALLBACK).get(key);
        if (found == null) {
            throw new TemplateFile(FALLBACK, "messages").problem(key, "there is no such message");
        }
        return found;
    }
}
