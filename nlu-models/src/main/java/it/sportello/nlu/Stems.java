package it.sportello.nlu;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * The words by which a vacancy and a search meet: "Cercasi camerieri a Cagliari" and "cameriera, cagliari" share two. Lower
 * case, without accents, without the words that carry no meaning, and cut to their Italian stem. Digits stay.
 */
public final class Stems {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    // the names of trades: -iere -iera, -aio -aia, -tore -trice and their plurals
    private static final Pattern TRADE = Pattern.compile("(\\p{L}{3,}?)(ier[aei]|iere|ai[oae]?|tor[ei]|tric[ei])");
    private static final Set<String> EMPTY_WORDS = Set.of(("""
        a ad ai al alla alle allo agli all anche c che chi ci come con cui d da dai dal dalla dalle dallo dagli dall
        de dei del della delle dello degli dell di e ed era fra gli ha hai hanno ho i il in io l la le lei li lo loro lui ma me mi mia mie
        miei mio ne nei nel nella nelle nello negli nell no noi non nostro o od ogni per perche piu qualche quale quali quando quanto
        quello questo questa se sei si sia siamo sono sta su sui sul sulla sulle sullo sugli sull suo te ti tra tu tua tuo un una uno vi voi
        cerco cercasi cerca cercare cercano lavoro lavori lavorare impiego posto posti offerta offerte vorrei voglio vicino zona presso
        """).strip().split("\\s+"));

    private Stems() {
    }

    /** The stems of a text in order, each as often as it occurs; empty for a text without meaningful words. */
    public static List<String> words(String text) {
        // keeps state while it works: one per call
        var stemmer = new SnowballStemmer(ALGORITHM.ITALIAN);
        return BETWEEN.splitAsStream(fold(text))
            .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
            .map(word -> trade(word).orElseGet(() -> fold(stemmer.stem(word).toString())))
            .toList();
    }

    // Snowball takes "cameriere" and "infermiere" for verbs, and cuts "operai" shorter than "operaio"
    private static Optional<String> trade(String word) {
        Matcher trade = TRADE.matcher(word);
        if (!trade.matches()) {
            return Optional.empty();
        }
        return Optional.of(trade.group(1) + (trade.group(2).startsWith("t") ? "tor" : trade.group(2).startsWith("i") ? "ier" : "ai"));
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
