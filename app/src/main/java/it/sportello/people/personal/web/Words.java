package it.sportello.people.personal.web;

import it.sportello.templates.Phrasebook;

import java.util.HashMap;
import java.util.Map;

/** The sentences of a page that have no value in them, by key: {@code w['enter']}. */
final class Words {

    private static final String PREFIX = "own.";

    private Words() {
    }

    static Map<String, String> of(Phrasebook phrases, String language) {
        Map<String, String> words = new HashMap<>();
        phrases.keys().stream().filter(key -> key.startsWith(PREFIX) && phrases.placeholders(language, key).isEmpty())
                .forEach(key -> words.put(key.substring(PREFIX.length()), phrases.say(language, key)));
        return words;
    }
}
