package it.sportello.talk.lines;

import it.sportello.bots.dialogue.Dialogue;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.bots.messaging.sms.SmsText;

import java.util.ArrayList;
import java.util.List;

/**
 * Says the same on every channel: choices that cannot be tapped become numbered lines, and so do those too long for a button,
 * which then carries the number and the first words; a link without a button becomes its address, a text for SMS keeps to the
 * alphabet that costs less.
 */
public final class Rendering {

    private static final int SEGMENTS = 2;
    private static final int SHORT = 300;
    /** Letters of a button that a small phone shows on one line, whatever the provider allows. */
    private static final int READABLE = 32;

    private Rendering() {
    }

    public static Content render(Content content, Capabilities can, ChannelType type) {
        if (type.equals(ChannelType.EMAIL)) {
            // a letter lists its choices whole: nobody taps them there, or types their numbers
            return content.asking(null);
        }
        StringBuilder text = new StringBuilder(content.text());
        List<QuickReply> choices = content.choices();
        int room = Math.min(can.titleLength(), READABLE);
        boolean tappable = tappable(choices, can);
        if (!tappable || choices.stream().anyMatch(choice -> answers(choice) && choice.title().length() > room)) {
            List<QuickReply> buttons = new ArrayList<>();
            int number = 0;
            for (QuickReply choice : choices) {
                String line = answers(choice) ? ++number + " " + choice.title() : choice.title();
                text.append(answers(choice) ? "\n" + line : "");
                buttons.add(new QuickReply(choice.id(), shortened(line, room)));
            }
            choices = tappable ? buttons : List.of();
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

    private static boolean answers(QuickReply choice) {
        return choice.id().startsWith(Dialogue.ANSWER);
    }

    /** The first words that fit: a word is cut only when it alone is too long. */
    private static String shortened(String title, int room) {
        if (title.length() <= room || room < 2) {
            return title;
        }
        int space = title.lastIndexOf(' ', room - 1);
        return title.substring(0, space > room / 2 ? space : room - 1).replaceFirst("[ ,;:.-]+$", "") + "…";
    }

    private static boolean tappable(List<QuickReply> choices, Capabilities can) {
        if (choices.size() <= can.buttons()) {
            return true;
        }
        return choices.size() <= can.rows();
    }
}
