package it.sportello.talk.intake.answering;

import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.nlu.LanguageGuess;
import it.sportello.office.journal.automation.Automation;
import it.sportello.templates.Keywords;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.Set;

/**
 * The language of somebody's first message: the one it is a command in, else the one its words are in, else the one of the
 * device, else Italian. One word is too little for the model, which takes "candidature" for French.
 */
@Singleton
public class GuessLanguage {

    private final Keywords keywords;
    private final LanguageGuess guess;
    private final Phrasebook phrases;
    private final Automation automation;

    GuessLanguage(Keywords keywords, LanguageGuess guess, Phrasebook phrases, Automation automation) {
        this.keywords = keywords;
        this.guess = guess;
        this.phrases = phrases;
        this.automation = automation;
    }

    public String of(Answering turn) {
        Set<String> spoken = guess.tells(turn.said().text()) ? keywords.spoken(turn.said().text()) : Set.of();
        Optional<String> device = device(turn.said());
        if (!spoken.isEmpty()) {
            return device.filter(spoken::contains).orElse(spoken.contains(Phrasebook.FALLBACK) ? Phrasebook.FALLBACK : spoken.iterator().next());
        }
        return guessed(turn).filter(phrases.languages()::contains).or(() -> device).orElse(Phrasebook.FALLBACK);
    }

    private Optional<String> guessed(Answering turn) {
        if (!automation.on(Understanding.LANGUAGE)) {
            return Optional.empty();
        }
        String language = guess.of(turn.said().text());
        automation.tell(Understanding.LANGUAGE, String.valueOf(language), turn.contact().id(), turn.key());
        return Optional.ofNullable(language);
    }

    private Optional<String> device(InboundMessage said) {
        return Optional.ofNullable(said.language()).map(tag -> tag.split("[-_]")[0]).filter(phrases.languages()::contains);
    }
}
