package it.sportello.bots.channels.web;

import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;

import java.time.Instant;
import java.util.List;

/**
 * One message as a phone shows it.
 *
 * @param id       ours, or the person's
 * @param from     {@code us} or {@code person}
 * @param state    of ours: sent, delivered, read; {@code null} of the person's
 * @param segments what SMS bills, 0 elsewhere
 * @param encoding of SMS: GSM7 or UCS2, {@code null} elsewhere
 */
record Bubble(String id, String from, Instant at, String text, List<QuickReply> choices, Content.Link link, String ask,
              String state, int segments, String encoding, String media) {

    static Bubble said(String id, Instant at, String text, String media) {
        return new Bubble(id, "person", at, text, List.of(), null, null, null, 0, null, media);
    }

    Bubble withState(String state) {
        return new Bubble(id, from, at, text, choices, link, ask, state, segments, encoding, media);
    }

    Bubble withText(String text) {
        return new Bubble(id, from, at, text, choices, link, ask, state, segments, encoding, media);
    }

    /** Without its words: a fault that prints it tells nothing. */
    @Override
    public String toString() {
        return "Bubble[" + from + "]";
    }
}
