package it.sportello.platform.words;

import io.micronaut.context.annotation.Factory;
import it.sportello.nlu.LanguageGuess;
import it.sportello.templates.Keywords;
import it.sportello.templates.Phrasebook;
import it.sportello.templates.WhatsappTemplates;
import jakarta.inject.Singleton;

/** The rooms of words, as beans. */
@Factory
final class WordsFactory {

    @Singleton
    Phrasebook phrasebook() {
        return Phrasebook.load();
    }

    @Singleton
    WhatsappTemplates whatsappTemplates() {
        return WhatsappTemplates.load();
    }

    @Singleton
    Keywords keywords() {
        return Keywords.load();
    }

    @Singleton
    LanguageGuess languageGuess() {
        return LanguageGuess.train();
    }
}
