package it.sportello.talk.intake.turn;

import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.nlu.LanguageGuess;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.OfficeWords;
import it.sportello.talk.intake.answering.Talk;
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

    Greet(Talk talk, OfficeWords office, Contacts contacts, Phrasebook phrases, LanguageGuess guess) {
        this.talk = talk;
        this.office = office;
        this.contacts = contacts;
        this.phrases = phrases;
        this.guess = guess;
    }

    @Override
    public boolean take(Answering turn) {
        if (!turn.from().isNew()) {
            return false;
        }
        String language = language(turn.said());
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

    private String language(InboundMessage said) {
        return Optional.of(guess.of(said.text())).filter(phrases.languages()::contains).or(() -> device(said))
                .orElse(Phrasebook.FALLBACK);
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
