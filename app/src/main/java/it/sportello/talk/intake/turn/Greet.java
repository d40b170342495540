package it.sportello.talk.intake.turn;

import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.nlu.LanguageGuess;
import it.sportello.office.journal.automation.Automation;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.OfficeWords;
import it.sportello.talk.intake.answering.Talk;
import it.sportello.talk.intake.answering.Understanding;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Optional;

/**
 * The first message of all: who we are, what it costs, how to reach a person, what becomes of the data. Its language is the one
 * the person wrote in, else the one of the device, else Italian.
 */
@Singleton
class Greet implements Step {

    private final Talk talk;
    private final OfficeWords office;
    private final Contacts contacts;
    private final Phrasebook phrases;
    private final LanguageGuess guess;
    private final Automation automation;

    Greet(Talk talk, OfficeWords office, Contacts contacts, Phrasebook phrases, LanguageGuess guess,
          Automation automation) {
        this.talk = talk;
        this.office = office;
        this.contacts = contacts;
        this.phrases = phrases;
        this.guess = guess;
        this.automation = automation;
    }

    @Override
    public boolean take(Answering turn) {
        if (!turn.from().isNew()) {
            return false;
        }
        String language = language(turn);
        String name = turn.said().name();
        String served = servedBy(turn);
        turn.contact(contacts.change(turn.contact().id(), contact -> contact
                .withLanguage(contact.language() == null ? language : contact.language())
                .withName(contact.name() == null ? name : contact.name())
                .withOffice(contact.office() == null ? served : contact.office())));
        talk.say(turn, "welcome." + turn.line().type().name(),
                office.words(turn.contact().office(), turn.language(), turn.now()).values());
        return false;
    }

    private String language(Answering turn) {
        return guessed(turn).filter(phrases.languages()::contains).or(() -> device(turn.said())).orElse(Phrasebook.FALLBACK);
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

    /** The office whose poster or line brought the person here. */
    private String servedBy(Answering turn) {
        String payload = turn.said().payload();
        return payload != null && payload.startsWith("o_") ? payload.substring(2) : turn.line().office();
    }
}
