package it.sportello.jobs.vacancies.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** People's words made comparable: no accents, no capitals, no signs, no endings. */
final class Words {

    private static final Set<String> EMPTY = Set.of("a", "ad", "al", "alla", "alle", "ai", "agli", "allo", "come", "con", "da",
            "dei", "del", "della", "di", "e", "ed", "gli", "i", "il", "in", "io", "la", "le", "lo", "ma", "mi", "o", "per",
            "su", "un", "una", "uno", "vicino", "zona", "presso", "provincia", "entro", "km", "che", "non", "ho", "sono",
            "lavoro", "lavori", "lavorare", "cerco", "cerca", "cercare", "trovare", "offerta", "offerte", "posto", "posti",
            "annunci", "annuncio", "qualsiasi", "qualunque", "vorrei", "voglio", "fare", "job", "jobs", "work", "the", "an",
            "of", "as", "for", "near", "looking", "emploi", "travail", "cherche", "je", "de", "des", "les", "du",
            "pour", "pres", "au", "aux", "en", "et", "عمل", "وظيفة", "في", "اريد", "ابحث", "عن", "من");

    private Words() {
    }

    /** {@code "Part-time, L. 68/99!"} becomes {@code "part time l 68 99"}. */
    static String plain(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static List<String> of(String text) {
        String plain = plain(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    static Set<String> stems(String text) {
        return stems(of(text).stream());
    }

    static Set<String> stems(Stream<String> words) {
        Set<String> stems = new LinkedHashSet<>();
        words.filter(word -> !isEmpty(word)).map(Words::stem).forEach(stems::add);
        return stems;
    }

    /** Enough to join cameriere, camerieri and cameriera; the vocabulary of occupations does the rest. */
    private static String stem(String word) {
        String stem = word.length() > 4 ? word.replaceAll("[aeiouhs]+$", "") : word;
        return stem.length() < 3 ? word : stem;
    }
}
