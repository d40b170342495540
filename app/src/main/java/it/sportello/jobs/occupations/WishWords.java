package it.sportello.jobs.occupations;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A job wish as bare stems: gender, number and the words of politeness are taken off, so that "cerco lavoro come cuoca" and
 * "cuochi" are one. Deliberately blunt: the vocabulary is small, and both sides go through it.
 */
final class WishWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile("(?:trice|trici|tore|tori)$|(?:essa|esse)$|h?[aeiou]{1,2}$");
    private static final Set<String> IDLE = Set.of("di", "del", "della", "delle", "dei", "degli", "dell", "d", "da", "dal", "dalla",
            "a", "ad", "al", "ai", "alla", "alle", "allo", "all", "in", "nel", "nella", "nei", "nelle", "su", "sul", "per", "con", "e",
            "o", "il", "lo", "la", "le", "i", "gli", "l", "un", "una", "uno", "come", "che", "mi", "me", "si", "io", "sono", "ho", "ero",
            "stato", "stata", "cerco", "cercare", "cercando", "vorrei", "voglio", "fare", "faccio", "lavoro", "lavorare", "lavoravo",
            "lavori", "posto", "offerte", "offerta", "impiego", "qualcosa", "qualsiasi", "esperienza", "ciao", "buongiorno", "salve",
            "grazie", "avete", "serve", "tipo", "anche", "settore", "ambito", "job", "work", "looking", "for", "as", "the", "an", "je",
            "cherche", "travail", "de", "comme", "emploi", "une", "des", "du", "dans", "addetto", "addetta", "addetti");

    private WishWords() {
    }

    static List<String> stems(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        List<String> words = Arrays.stream(GAPS.split(plain.toLowerCase(Locale.ROOT))).filter(w -> !w.isEmpty()).toList();
        List<String> telling = words.stream().filter(w -> !IDLE.contains(w)).map(WishWords::stem).toList();
        return telling.isEmpty() ? words.stream().map(WishWords::stem).toList() : telling;
    }

    private static String stem(String word) {
        if (word.startsWith("ال")) {
            return word.substring(2);
        }
        String bare = word.length() > 3 ? ENDING.matcher(word).replaceFirst("") : word;
        return bare.length() < 2 ? word : bare;
    }
}
