package it.sportello.talk.conversations;

import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Purpose;
import it.sportello.platform.rates.Lane;

import java.time.Instant;

/**
 * One thing said, by either side.
 *
 * @param id       {@code <contact>.<number>}: travels to the provider and back
 * @param number   place in the conversation, from 1
 * @param from     who said it
 * @param at       when it was said (a person's: by the provider's clock)
 * @param line     id of the line it came or goes by
 * @param urn      the other side's address
 * @param content  as the person saw it: choices a channel cannot show are already lines of the text
 * @param lane     how urgent
 * @param purpose  why we started it; {@code null} for an answer, which needs no purpose
 * @param state    where it stands
 * @param external the provider's id, once known
 * @param code     why it stands there: a provider's code or a policy's name, or {@code null}
 * @param author   the operator who wrote it, or {@code null}
 * @param instead  the id of the message this one replaces on another channel, or {@code null}
 * @param tries    how often it was handed to the provider
 */
public record Message(String id, int number, From from, Instant at, String line, Urn urn, Content content, Lane lane,
                      Purpose purpose, MessageState state, String external, String code, String author, String instead,
                      int tries) {

    /** NOTE is a line for staff only: the person never sees it. */
    public enum From { PERSON, SPORTELLO, NOTE }

    public Message withState(MessageState state, String code) {
        return new Message(id, number, from, at, line, urn, content, lane, purpose, state, external, code, author, instead,
                tries);
    }

    /** The same message in other words. */
    public Message withContent(Content said) {
        return new Message(id, number, from, at, line, urn, said, lane, purpose, state, external, code, author, instead, tries);
    }

    public boolean ours() {
        return from == From.SPORTELLO;
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + state + "]";
    }
}
