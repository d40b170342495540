package it.sportello.talk.personal;

import it.sportello.people.contacts.Action;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnPanel;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last things said, by both sides; the notes of staff are not among them. */
@Singleton
class LastMessagesPanel implements OwnPanel {

    private static final int SHOWN = 10;
    private static final int LONGEST = 300;

    private final Conversations conversations;
    private final SamePerson same;
    private final Phrasebook phrases;

    LastMessagesPanel(Conversations conversations, SamePerson same, Phrasebook phrases) {
        this.conversations = conversations;
        this.same = same;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Action sees() {
        return Action.SEE_OWN_RECORD;
    }

    @Override
    public Optional<Part> part(Own own) {
        List<Row> rows = same.ids(own.contact()).stream().flatMap(this::said).sorted(Comparator.comparing(Message::at).reversed())
                .limit(SHOWN).map(message -> row(message, own.language())).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part(phrases.say(own.language(), "own.messages"),
                phrases.say(own.language(), "own.messages-intro"), rows));
    }

    private Stream<Message> said(String contact) {
        return conversations.find(contact).stream().flatMap(found -> found.latest().stream())
                .filter(message -> message.from() != Message.From.NOTE && !message.content().text().isBlank());
    }

    private Row row(Message message, String language) {
        String text = message.content().text();
        return new Row(phrases.say(language, message.ours() ? "own.message-ours" : "own.message-yours"),
                text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…", phrases.formats(language).moment(message.at()), List.of());
    }
}
