package it.sportello.talk.lines;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.bots.messaging.sms.SmsText;

import java.util.List;

/**
 * Says the same on every channel: choices that cannot be tapped become numbered lines, a link without a button its address,
 * a text for SMS keeps to the alphabet that costs less.
 */
public final class Rendering {

    private static final int SEGMENTS = 2;
    private static final int SHORT = 300;

    private Rendering() {
    }

    public static Content render(Content content, Capabilities can, ChannelType type) {
        StringBuilder text = new StringBuilder(content.text());
        List<QuickReply> choices = content.choices();
        if (!tappable(choices, can)) {
            int number = 0;
            for (QuickReply choice : choices) {
                if (choice.id().startsWith(Dialogue.ANSWER)) {
                    text.append('\n').append(++number).append(' ').append(choice.title());
                }
            }
            choices = List.of();
        }
        Content.Link link = content.link();
        if (link != null && !can.links()) {
            text.append('\n').append(link.url());
            link = null;
        }
        String shown = type.equals(ChannelType.SMS) ? SmsText.of(text.toString()).text() : text.toString();
        return new Content(shown, choices, link, content.template(), can.buttons() > 0 ? content.ask() : null);
    }

    /** Whether two texts said one after the other are better one message: on SMS as long as it costs no more than two segments. */
    public static boolean fitOne(Content first, Content second, ChannelType type) {
        String both = first.text() + "\n" + second.text();
        return first.choices().isEmpty() && first.link() == null && first.ask() == null
                && (type.equals(ChannelType.SMS) ? SmsText.of(both).segments() <= SEGMENTS : both.length() <= SHORT);
    }

    private static boolean tappable(List<QuickReply> choices, Capabilities can) {
        if (choices.size() <= can.buttons()) {
            return true;
        }
        return choices.size() <= can.rows();
    }
}
