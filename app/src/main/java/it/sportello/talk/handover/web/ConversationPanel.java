package it.sportello.talk.handover.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Message;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.ArrayList;
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
    public List<Step> trace(String contact, SignedIn who, Instant before, int most) {
        Conversation conversation = conversations.find(contact).orElse(null);
        if (conversation == null) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>(steps(conversation.latest(), "/conversations/" + contact));
        int page = conversation.latest().isEmpty() ? 0 : (conversation.latest().getFirst().number() - 1) / Conversations.PAGE;
        page = Step.latest(steps, before, most).isEmpty() ? reaching(contact, page, before) : page;
        // one more than enough: clocks of two providers differ, so that a page is not quite in order
        for (int enough = 0; page > 0 && enough < 2; page--) {
            steps.addAll(steps(conversations.page(contact, page), "/conversations/" + contact + "?page=" + page));
            enough += Step.latest(steps, before, most).size() >= most ? 1 : 0;
        }
        return Step.latest(steps, before, most);
    }

    /** The latest page that begins before a moment, found by halving: a long conversation has hundreds. */
    private int reaching(String contact, int last, Instant before) {
        int low = 1;
        int high = last;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            List<Message> page = conversations.page(contact, middle);
            if (page.isEmpty() || page.getFirst().at().isBefore(before)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.min(low + 1, last);
    }

    private static List<Step> steps(List<Message> messages, String path) {
        return messages.stream().map(message -> new Step(message.at(), who(message) + shortened(message.content().text()), path)).toList();
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
