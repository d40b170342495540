package it.sportello.office.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A town's name as a list of words that two people would write alike. */
final class PlaceWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Read as one: "S. Elena", "Sant'Elena" and "Santa Elena" are one town to whoever writes them. */
    private static final Set<String> SAINT = Set.of("s", "san", "sant", "santa", "santo", "ss", "sta", "sto", "saint");
    /** Words that link, and may be left out: Reggio (di) Calabria, Reggio (nell') Emilia. */
    private static final Set<String> LINKS = Set.of("di", "del", "dei", "della", "delle", "dello", "degli", "dell", "d", "de",
            "a", "ad", "al", "alla", "alle", "allo", "ai", "agli", "all", "in", "nel", "nella", "nell", "nei", "negli",
            "sul", "sulla", "sull", "sui", "su", "con", "e", "ed", "l", "la", "il", "lo", "le", "i", "gli", "the", "of", "at");
    /** Words around a name, not of it. None is a municipality. */
    private static final Set<String> AROUND = Set.of("vicino", "zona", "provincia", "prov", "citta", "comune", "paese", "presso",
            "abito", "vivo", "sto", "dintorni", "da", "per", "near", "live", "ville", "habite", "à", "hello", "ciao", "sono");

    private PlaceWords() {
    }

    /** Every word, plain: "Quartu Sant'Elena" is [quartu, s, elena]. */
    static List<String> all(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(GAPS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(w -> !w.isEmpty()).map(w -> SAINT.contains(w) ? "s" : w).toList();
    }

    /** The words that count; all of them when nothing else is left, as in Ne or Re. */
    static List<String> telling(String text) {
        List<String> all = all(text);
        List<String> telling = all.stream().filter(w -> !LINKS.contains(w) && !AROUND.contains(w)).toList();
        return telling.isEmpty() ? all : telling;
    }
}
