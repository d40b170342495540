package it.sportello.talk.handover.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import jakarta.inject.Singleton;

import java.util.List;

/** The conversation on the page of a person: where it stands, and what was said last. */
@Singleton
class ConversationPanel implements PersonPanel {

    private static final int LONGEST = 120;

    private final Conversations conversations;

    ConversationPanel(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String title() {
        return "Conversazione";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        return conversations.find(contact).map(found -> List.of(new HomePanel.Line("Leggi la conversazione", state(found),
                "/conversations/" + contact))).orElse(List.of());
    }

    private static String state(Conversation conversation) {
        return switch (conversation.floor().holder()) {
            case BOT -> "risponde il servizio";
            case PARKED -> "aspetta una persona";
            case STAFF -> "in mano a un operatore";
        };
    }

    @Override
    public List<Step> trace(String contact) {
        return conversations.find(contact).map(Conversation::latest).orElse(List.of()).stream()
                .map(message -> new Step(message.at(), who(message) + shortened(message.content().text()), "/conversations/" + contact)).toList();
    }

    private static String who(Message message) {
        return switch (message.from()) {
            case PERSON -> "Ha scritto: ";
            case SPORTELLO -> message.author() == null ? "Il servizio ha risposto: " : "Un operatore ha risposto: ";
            case NOTE -> "Nota: ";
        };
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
