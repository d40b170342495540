package it.sportello.talk.lines;

import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Letter;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.leaving.LeaveLinks;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.function.UnaryOperator;

/** What every e-mail has beside its words: a subject, how to answer, and how to get no more. No letter leaves without it. */
@Singleton
class Letters {

    /** What a reader's list of letters shows of a subject. */
    private static final int SUBJECT = 78;
    /** A choice that a chat can begin with. */
    private static final String STARTS = "[voqe]_[A-Za-z0-9_-]{1,62}";

    private final Addresses addresses;
    private final Contacts contacts;
    private final LeaveLinks links;
    private final Phrasebook phrases;

    Letters(Addresses addresses, Contacts contacts, LeaveLinks links, Phrasebook phrases) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.links = links;
        this.phrases = phrases;
    }

    /** @param chat the address that opens a chat on a payload, or {@code null} */
    OutboundMessage seal(OutboundMessage message, UnaryOperator<String> chat) {
        String person = addresses.find(message.to()).map(Address::contact).orElseThrow();
        String language = contacts.find(person).map(Contact::language).orElse(Phrasebook.FALLBACK);
        Content content = message.content();
        return message.as(new Letter(subject(content.text()), language, phrases.say(language, "mail.answer"),
                phrases.say(language, "mail.leave"), links.of(person)), content.link() == null ? linked(content, chat) : content);
    }

    private static Content linked(Content content, UnaryOperator<String> chat) {
        return content.choices().stream().filter(choice -> choice.id().matches(STARTS)).findFirst()
                .flatMap(choice -> java.util.Optional.ofNullable(chat.apply(choice.id())).map(url -> new Content.Link(choice.title(), url)))
                .map(content::withLink).orElse(content);
    }

    /** The first line, which says what it is about; a word is not cut. */
    private static String subject(String text) {
        String first = text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
        if (first.length() <= SUBJECT) {
            return first;
        }
        int space = first.lastIndexOf(' ', SUBJECT - 1);
        return first.substring(0, space > SUBJECT / 2 ? space : SUBJECT - 1) + "…";
    }
}
