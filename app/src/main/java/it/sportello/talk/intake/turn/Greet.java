package it.sportello.talk.intake.turn;

import it.sportello.people.contacts.Contacts;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.GuessLanguage;
import it.sportello.talk.intake.answering.OfficeWords;
import it.sportello.talk.intake.answering.Talk;
import jakarta.inject.Singleton;

/**
 * The first message of all: who we are, what it costs, how to reach a person, what becomes of the data, in the language
 * the person seems to speak.
 */
@Singleton
class Greet implements Step {

    private final Talk talk;
    private final OfficeWords office;
    private final Contacts contacts;
    private final GuessLanguage guess;

    Greet(Talk talk, OfficeWords office, Contacts contacts, GuessLanguage guess) {
        this.talk = talk;
        this.office = office;
        this.contacts = contacts;
        this.guess = guess;
    }

    @Override
    public boolean take(Answering turn) {
        if (!turn.from().isNew()) {
            return false;
        }
        String language = guess.of(turn);
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

    /** The office whose poster or line brought the person here. */
    private String servedBy(Answering turn) {
        String payload = turn.said().payload();
        return payload != null && payload.startsWith("o_") ? payload.substring(2) : turn.line().office();
    }
}
