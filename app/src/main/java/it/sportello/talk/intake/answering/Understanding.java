package it.sportello.talk.intake.answering;

import io.micronaut.context.annotation.Factory;
import it.sportello.office.journal.automation.AutomaticFunction;
import it.sportello.office.journal.chain.Hash;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What we understand by ourselves of what a person writes. */
@Factory
public class Understanding {

    public static final String LANGUAGE = "guess-language";
    public static final String WISH = "follow-wish";
    public static final String STOP = "recognise-stop";
    private static final String RULES = "regole 1";
    private static final List<String> TRAINED = List.of("it", "en", "fr", "ar", "other", "neutral");
    private static final int VERSION = 8;

    @Singleton
    @Named(LANGUAGE)
    AutomaticFunction language() {
        return new AutomaticFunction(LANGUAGE, "Lingua del primo messaggio", "Indovina la lingua in cui la persona scrive la prima volta.", "OpenNLP, frasi " + phrases(),
                "Vale la lingua del telefono. Se non si sa, l'italiano. La persona la cambia con LINGUA.", null, true);
    }

    @Singleton
    @Named(WISH)
    AutomaticFunction wish() {
        return new AutomaticFunction(WISH, "Lavoro detto a parole", "Capisce che la persona cerca un lavoro e apre la ricerca.", RULES,
                "La persona sceglie dal menu o scrive CERCA.", null, true);
    }

    @Singleton
    @Named(STOP)
    AutomaticFunction stop() {
        return new AutomaticFunction(STOP, "Riconoscere chi non vuole messaggi", "Capisce STOP e le frasi che dicono lo stesso.", RULES,
                null, "Protegge la scelta della persona, quindi resta sempre accesa.", true);
    }

    /** The model is trained at start from these phrases: they are its version. */
    private static String phrases() {
        StringBuilder all = new StringBuilder();
        for (String language : TRAINED) {
            try (InputStream in = Understanding.class.getResourceAsStream("/nlu/languages/" + language + ".txt")) {
                all.append(Hash.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return Hash.of(all.toString()).substring(0, VERSION);
    }
}
