package it.sportello.jobs.occupations;

import java.util.List;

/**
 * An occupation of the vocabulary.
 *
 * @param id        kebab-case, never changed: it stands in vacancies and subscriptions
 * @param isco      ISCO-08 unit group, four digits
 * @param masculine {@code Cameriere}
 * @param feminine  {@code Cameriera}
 * @param label     for whoever may read it: {@code Cameriere/a di sala}
 * @param group     sector in plain words, for lists
 * @param synonyms  what people say for it, several languages
 */
public record Occupation(String id, String isco, String masculine, String feminine, String label, String group,
                         List<String> synonyms) {

    public Occupation {
        synonyms = List.copyOf(synonyms);
    }
}
