package it.sportello.bots.channels.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import it.sportello.bots.channels.twilio.ContentShape.Filled;
import it.sportello.bots.channels.twilio.http.Clients;
import it.sportello.bots.channels.twilio.http.Refused;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.SendResult.Misconfigured;
import it.sportello.bots.messaging.SendResult.Rejected;
import it.sportello.bots.messaging.SendResult.Retry;
import it.sportello.bots.messaging.SendResult.Unknown;
import it.sportello.bots.messaging.Template;
import it.sportello.bots.messaging.sms.SmsText;

import javax.net.ssl.SSLHandshakeException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/** One message, asked of Twilio once. Whatever it answers, or fails to answer, is a result. */
final class MessageSender {

    private static final int LONGEST_BODY = 1_600;
    private static final int LONGEST_VALIDITY = 36_000;
    private static final Duration WHILE_AWAY = Duration.ofSeconds(30);

    private final Clients clients;
    private final ContentSids contents;

    MessageSender(Clients clients, ContentSids contents) {
        this.clients = clients;
        this.contents = contents;
    }

    SendResult send(OutboundMessage message, Line line) {
        if (message.replaces() != null) {
            return new Rejected("no-edits");
        }
        Content content = message.content();
        if (line.whatsapp() && content.template() != null) {
            return template(content.template(), message, line);
        }
        Optional<Filled> filled = line.whatsapp()
                ? ContentShape.of(withLink(content), content.choices()) : Optional.empty();
        Optional<String> sid = filled.flatMap(shaped -> contents.of(shaped.shape(), line));
        if (sid.isPresent()) {
            SendResult tappable = ask(creator(message, line).setContentSid(sid.get())
                    .setContentVariables(filled.get().variables()), line);
            if (!(tappable instanceof Rejected)) {
                return tappable;
            }
            // refused, so nothing left: the same words with numbers to type
            contents.forget(filled.get().shape(), line);
        }
        return words(message, line);
    }

    private SendResult template(Template template, OutboundMessage message, Line line) {
        if (template.id() == null || template.id().isBlank()) {
            return new Misconfigured("template");
        }
        MessageCreator creator = creator(message, line).setContentSid(template.id());
        return ask(template.variables().isEmpty() ? creator
                : creator.setContentVariables(ContentShape.json(template.variables())), line);
    }

    private SendResult words(OutboundMessage message, Line line) {
        String text = inWords(message.content());
        String body = line.whatsapp() ? text : SmsText.of(text).text();
        if (body.isBlank() || body.length() > LONGEST_BODY) {
            return new Rejected(body.isBlank() ? "empty" : "21617");
        }
        return ask(creator(message, line).setBody(body), line);
    }

    /** What cannot be tapped is said: choices as numbers to type, unless the text numbers them already. */
    private static String inWords(Content content) {
        StringBuilder text = new StringBuilder(withLink(content));
        boolean numbered = IntStream.rangeClosed(1, content.choices().size())
                .allMatch(number -> content.text().lines().anyMatch(line -> line.startsWith(number + " ")));
        for (int i = 0; !numbered && i < content.choices().size(); i++) {
            text.append('\n').append(i + 1).append(' ').append(content.choices().get(i).title());
        }
        return text.toString();
    }

    /** A link is no button here: its address stands in the text, once. */
    private static String withLink(Content content) {
        String text = content.text().strip();
        return content.link() == null || text.contains(content.link().url()) ? text
                : text + "\n" + content.link().title() + ": " + content.link().url();
    }

    private static MessageCreator creator(OutboundMessage message, Line line) {
        String to = Address.of(message.to()).wire();
        MessageCreator creator = Message.creator(new PhoneNumber(to), new PhoneNumber(line.from().wire()), (String) null);
        if (message.validity() > 0) {
            creator.setValidityPeriod(Math.min(message.validity(), LONGEST_VALIDITY));
        }
        return creator.setStatusCallback(line.publicUrl() + "/hooks/twilio/status?m="
                + URLEncoder.encode(message.id(), StandardCharsets.UTF_8));
    }

    private SendResult ask(MessageCreator creator, Line line) {
        try {
            Message made = creator.create(clients.of(line.account()));
            if (made.getErrorCode() != null) {
                return Codes.ofReceipt(made.getErrorCode().toString());
            }
            return made.getSid() == null ? new Unknown("no-sid") : new SendResult.Accepted(made.getSid());
        } catch (Refused refused) {
            return Codes.ofAnswer(refused.status(), refused.code(), refused.after());
        } catch (UncheckedIOException cut) {
            return notSent(cut.getCause()) ? new Retry("unreachable", WHILE_AWAY, true) : new Unknown("no-answer");
        } catch (RuntimeException unreadable) {
            // an answer that means nothing: the message may have left all the same
            return new Unknown("unreadable");
        }
    }

    /** Whether the connection failed before a byte of the request could leave. */
    private static boolean notSent(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }
}
