package it.sportello.nlu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Guesses which of our languages one short message is in: {@code it}, {@code en}, {@code fr}, {@code ar}, or
 * {@link #UNKNOWN} for another language and for a message that does not tell ("ok", "12345"). Arabic is told by its
 * script first, and in Latin letters ("salam, bghit nkhdem") by the model. Trained at start from
 * {@code nlu-models/languages/*.txt}, one phrase a line; keeps nothing of what it reads. Safe for many threads.
 */
public final class LanguageGuess {

    public static final String UNKNOWN = "unknown";

    private static final List<String> TRAINED = List.of("it", "en", "fr", "ar", "other");
    /** Under this share of belief we had rather not guess: the conversation then stays in Italian. */
    private static final double SURE = 0.60;
    private static final int LONGEST = 400;
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    // letters of Urdu, Persian and Kurdish that Arabic does not have: to answer in Arabic would be wrong
    private static final Pattern NOT_ARABIC = Pattern.compile("[\\u067e\\u0686\\u0698\\u06af\\u0679\\u0688\\u0691\\u06ba\\u06d2\\u06be\\u06a9\\u06cc\\u06c1]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private final DocumentCategorizerME model;
    private final Set<String> neutral = Set.copyOf(phrases("neutral"));

    private LanguageGuess(DocumentCategorizerME model) {
        this.model = model;
    }

    /** Trains the model: a fraction of a second. */
    public static LanguageGuess train() {
        var samples = new ArrayList<DocumentSample>();
        for (String language : TRAINED) {
            for (String phrase : phrases(language)) {
                samples.add(new DocumentSample(language, Letters.of(phrase)));
            }
        }
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, NaiveBayesTrainer.NAIVE_BAYES_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        try {
            return new LanguageGuess(new DocumentCategorizerME(DocumentCategorizerME.train(
                "x-unspecified", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a language of two letters, or {@link #UNKNOWN} */
    public String of(String text) {
        String message = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
        long arabic = ARABIC.matcher(message).results().count();
        long latin = LATIN.matcher(message).results().count();
        if (arabic > latin) {
            return NOT_ARABIC.matcher(message).find() ? UNKNOWN : "ar";
        }
        if (latin < 2 || latin < message.codePoints().filter(Character::isLetter).count() / 2.0) {
            return UNKNOWN;
        }
        if (!tells(message)) {
            return UNKNOWN;
        }
        double[] belief = model.categorize(Letters.of(message));
        String best = model.getBestCategory(belief);
        return best.equals("other") || belief[model.getIndex(best)] < SURE ? UNKNOWN : best;
    }

    /** Whether its words are of some language: "ok", "stop", "hotel Olbia" are said in every one. */
    public boolean tells(String text) {
        return !neutral.containsAll(Letters.words(text));
    }

    private static List<String> phrases(String language) {
        String path = "/nlu/languages/" + language + ".txt";
        try (InputStream stream = LanguageGuess.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("nlu-models/languages/" + language + ".txt is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
