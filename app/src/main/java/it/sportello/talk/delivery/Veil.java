package it.sportello.talk.delivery;

import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Template;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;
import it.sportello.people.discretion.Discretion;
import it.sportello.people.discretion.Discretions;
import it.sportello.talk.conversations.HiddenWords;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.templates.ChooseTemplate;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What a person who asked for discretion gets of a message that we start: that there is one, without our name or what it is about. */
@Singleton
public class Veil {

    /** The approved template that says so on WhatsApp. */
    public static final String TEMPLATE = "avviso_riservato";
    /** Whoever wrote this lately has the phone in hand: what an operator answers is an answer. */
    private static final Duration IN_HAND = Duration.ofHours(1);

    private final Discretions discretions;
    private final HiddenWords hidden;
    private final Phrasebook phrases;
    private final ChooseTemplate templates;
    private final InstantSource clock;

    public Veil(Discretions discretions, HiddenWords hidden, Phrasebook phrases, ChooseTemplate templates, InstantSource clock) {
        this.discretions = discretions;
        this.hidden = hidden;
        this.phrases = phrases;
        this.templates = templates;
        this.clock = clock;
    }

    /** What holds for this message: nothing for an answer to what the person just wrote. */
    Optional<Discretion> of(Contact contact, Message message, Address address) {
        boolean inHand = address.heard() != null && address.heard().plus(IN_HAND).isAfter(clock.instant());
        boolean started = message.purpose() != null || message.author() != null && !inHand;
        return started ? discretions.of(contact.id()) : Optional.empty();
    }

    boolean hasTemplate(String language) {
        return template(language) != null;
    }

    public Content words(String language) {
        return Content.text(phrases.say(language == null ? Phrasebook.FALLBACK : language, "veil.words")).withTemplate(template(language));
    }

    /** Before the veil leaves. @param key of the message */
    public void keep(String contact, String key, Content words) {
        hidden.keep(contact, key, words.withTemplate(null), clock.instant());
    }

    private Template template(String language) {
        return templates.choose(TEMPLATE, language == null ? Phrasebook.FALLBACK : language) instanceof ChooseTemplate.Choice.Use use
                ? new Template(TEMPLATE, use.id(), List.of()) : null;
    }
}
