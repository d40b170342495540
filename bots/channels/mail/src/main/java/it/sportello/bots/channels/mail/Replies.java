package it.sportello.bots.channels.mail;

import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.SendResult.Misconfigured;
import it.sportello.bots.messaging.SendResult.Rejected;
import it.sportello.bots.messaging.SendResult.Retry;
import it.sportello.bots.messaging.SendResult.Unknown;
import it.sportello.bots.messaging.SendResult.Unreachable;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static it.sportello.bots.messaging.SendResult.Unreachable.Why.BLOCKED;
import static it.sportello.bots.messaging.SendResult.Unreachable.Why.DEAD;

/**
 * What a relay's replies mean to us (RFC 5321), by the enhanced code where it gives one (RFC 3463): that says whether the address, the
 * mailbox, the sender or the policy is meant. One rule decides the doubtful ones: a fault of ours must never mark a person.
 */
final class Replies {

    static final int TAKEN = 250;
    static final Duration WHILE_AWAY = Duration.ofMinutes(1);
    private static final Duration GREYLISTED = Duration.ofMinutes(10);
    private static final Duration FULL = Duration.ofHours(8);
    private static final String TOO_BIG = "5.3.4";
    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private Replies() {
    }

    /** @param given whether the message itself had begun to leave */
    static SendResult of(MessagingException failure, boolean given) {
        if (failure instanceof AuthenticationFailedException) {
            return new Misconfigured("535");
        }
        for (Exception cause = failure; cause != null; cause = cause instanceof MessagingException more ? more.getNextException() : null) {
            switch (cause) {
                case SMTPAddressFailedException refused -> {
                    return of(refused.getReturnCode(), refused.getMessage(), true);
                }
                case SMTPSenderFailedException refused -> {
                    return sender(refused.getReturnCode(), refused.getMessage());
                }
                case SMTPSendFailedException refused when refused.getReturnCode() >= 400 && refused.getNextException() == null -> {
                    return of(refused.getReturnCode(), refused.getMessage(), false);
                }
                default -> { }
            }
        }
        if (given) {
            return new Unknown("no-answer");
        }
        return failure instanceof SendFailedException ? new Rejected("address") : new Retry("unreachable", WHILE_AWAY, true);
    }

    /** @param recipient whether it was said of this address, and not of the message or of us */
    static SendResult of(int reply, String text, boolean recipient) {
        Matcher enhanced = ENHANCED.matcher(text == null ? "" : text);
        boolean precise = enhanced.find();
        int subject = precise ? Integer.parseInt(enhanced.group(2)) : -1;
        int detail = precise ? Integer.parseInt(enhanced.group(3)) : -1;
        String code = precise ? enhanced.group() : String.valueOf(reply);
        if (code.equals(TOO_BIG)) {
            return new Rejected(code);
        }
        if (reply == 552 || subject == 2 && detail == 2) {
            return new Retry(code, FULL, false);
        }
        if (reply == 530 || reply == 534 || reply == 535 || reply == 538) {
            return new Misconfigured(code);
        }
        if (reply == 421) {
            return new Retry(code, WHILE_AWAY, true);
        }
        if (reply >= 400 && reply < 500) {
            return new Retry(code, GREYLISTED, subject == 3);
        }
        return switch (subject) {
            // the sender, our name or our way of signing: 5.1.7, 5.1.8 and the policies about authentication
            case 1 -> detail == 7 || detail == 8 ? new Misconfigured(code) : new Unreachable(code, DEAD);
            case 2 -> new Unreachable(code, DEAD);
            case 7 -> detail == 1 && recipient ? new Unreachable(code, BLOCKED) : detail >= 20 && detail <= 28 ? new Misconfigured(code) : new Rejected(code);
            case -1 -> recipient && (reply == 550 || reply == 551 || reply == 553) ? new Unreachable(code, DEAD)
                    : reply == 550 || reply == 551 || reply == 553 || reply == 554 ? new Rejected(code) : new Misconfigured(code);
            default -> new Rejected(code);
        };
    }

    /** What is said of MAIL FROM is said of us: later, or our setting. Unless the size we told there was too much. */
    private static SendResult sender(int reply, String text) {
        SendResult told = of(reply, text, false);
        return told instanceof Retry || told instanceof Misconfigured || told.equals(new Rejected(TOO_BIG)) ? told : new Misconfigured(String.valueOf(reply));
    }
}
