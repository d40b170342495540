package it.sportello.bots.channels.mail;

import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Letter;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.QuickReply;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A message of ours as a letter: the same words twice, plain and in HTML, and the heads that tell machines what it is. */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private Envelope(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** @throws MessagingException when the address cannot be one */
    static MimeMessage of(OutboundMessage message, String from, Instant now, Session session) throws MessagingException {
        Letter letter = message.letter() == null ? new Letter(message.content().text().lines().findFirst().orElse(""), "it", "", "", null) : message.letter();
        InternetAddress sender = new InternetAddress(from, true);
        Envelope envelope = new Envelope(session, "<" + message.id() + "@" + sender.getAddress().substring(sender.getAddress().lastIndexOf('@') + 1) + ">");
        envelope.setFrom(sender);
        envelope.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to().path(), true));
        envelope.setSubject(letter.subject(), UTF_8);
        envelope.setSentDate(Date.from(now));
        // no machine answers a machine (RFC 3834)
        envelope.setHeader("Auto-Submitted", "auto-generated");
        envelope.setContentLanguage(new String[]{letter.language()});
        if (letter.leaveUrl() != null) {
            envelope.setHeader("List-Unsubscribe", "<" + letter.leaveUrl() + ">");
            envelope.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(plain(message.content(), letter), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(Page.of(message.content(), letter), UTF_8, "html");
        envelope.setContent(new MimeMultipart("alternative", plain, html));
        envelope.saveChanges();
        return envelope;
    }

    private static String plain(Content content, Letter letter) {
        StringBuilder text = new StringBuilder(content.text().strip()).append('\n');
        if (content.link() != null) {
            text.append('\n').append(content.link().title()).append(":\n").append(content.link().url()).append('\n');
        }
        for (QuickReply choice : content.choices()) {
            text.append("\n- ").append(choice.title());
        }
        text.append("\n\n").append(letter.answer());
        if (letter.leaveUrl() != null) {
            text.append("\n\n").append(letter.leave()).append(":\n").append(letter.leaveUrl());
        }
        return text.append('\n').toString();
    }

    /** Ours, so that the same message sent again is told to be the same. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
