package it.sportello.bots.channels.web;

import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.QuickReply;
import org.apache.commons.text.StringEscapeUtils;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Collectors;

/** Letters that a relay would have taken, the newest first, at most {@value #MOST}: no phone shows them. */
final class Mailbox {

    static final int MOST = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ITALIAN).withZone(ZoneId.of("Europe/Rome"));

    private final Deque<Mail> mails = new ArrayDeque<>();

    /** @param message with its letter */
    record Mail(OutboundMessage message, Instant at) {

        String html() {
            var content = message.content();
            var letter = message.letter();
            String link = content.link() == null ? "" : "<p>" + link(content.link().url(), content.link().title()) + "</p>\n";
            String choices = content.choices().isEmpty() ? "" : content.choices().stream().map(QuickReply::title).map(Mailbox::safe)
                    .collect(Collectors.joining("</li>\n<li>", "<ul>\n<li>", "</li>\n</ul>\n"));
            return "<li lang=\"" + letter.language() + "\" dir=\"auto\">\n<h2>" + safe(letter.subject()) + "</h2>\n<p lang=\"it\">A " + safe(message.to().path())
                    + ", " + MOMENT.format(at) + "</p>\n<p>" + safe(content.text()).replace("\n", "<br>\n") + "</p>\n" + link + choices
                    + "<p>" + safe(letter.answer()) + "</p>\n<p>" + link(letter.leaveUrl(), letter.leave()) + "</p>\n</li>\n";
        }
    }

    synchronized void keep(Mail mail) {
        mails.addFirst(mail);
        if (mails.size() > MOST) {
            mails.removeLast();
        }
    }

    /** @param frame with {@code {{mails}}} where they stand */
    synchronized String page(String frame) {
        return frame.replace("{{mails}}", mails.isEmpty() ? "<p>Nessuna e-mail finora.</p>"
                : mails.stream().map(Mail::html).collect(Collectors.joining("", "<ol class=\"sim-mails\">\n", "</ol>")));
    }

    private static String link(String url, String words) {
        return "<a href=\"" + safe(url) + "\">" + safe(words) + "</a>";
    }

    private static String safe(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }
}
