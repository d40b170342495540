package it.sportello.bots.channels.mail;

import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.adapter.ChannelAdapter.Probe;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands one message to the relay, once, and says what is known of it. */
final class Courier {

    private final Duration patience;

    Courier(Duration patience) {
        this.patience = patience;
    }

    /** Writes the message for a session. */
    interface Writing {
        MimeMessage write(Session session) throws MessagingException;
    }

    SendResult send(Relay relay, Writing writing) {
        Session session = relay.session(patience);
        MimeMessage message;
        try {
            message = writing.write(session);
        } catch (MessagingException unwritable) {
            return new SendResult.Rejected("unwritable");
        }
        Handoff handoff = new Handoff(session, relay);
        CompletableFuture<SendResult> told = new CompletableFuture<>();
        // each answer has its limit; a relay that is slow at every step has one over all
        Thread.ofVirtual().name("mail").start(() -> told.complete(hand(handoff, message)));
        try {
            return told.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return handoff.callOff() ? new SendResult.Retry("slow", Replies.WHILE_AWAY, true) : new SendResult.Unknown("no-answer");
        } catch (ExecutionException fault) {
            return new SendResult.Unknown("unreadable");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return handoff.callOff() ? new SendResult.Retry("stopping", Replies.WHILE_AWAY, true) : new SendResult.Unknown("stopping");
        }
    }

    private static SendResult hand(Handoff handoff, MimeMessage message) {
        try (handoff) {
            handoff.connect();
            handoff.sendMessage(message, message.getAllRecipients());
            // a "250" is what took it; Angus gives no other way back
            return handoff.getLastReturnCode() == Replies.TAKEN ? new SendResult.Accepted(message.getMessageID()) : new SendResult.Unknown("unreadable");
        } catch (MessagingException refused) {
            return Replies.of(refused, handoff.given());
        } catch (RuntimeException broken) {
            return handoff.given() ? new SendResult.Unknown("unreadable") : new SendResult.Retry("unreadable", Replies.WHILE_AWAY, true);
        }
    }

    Probe probe(Relay relay) {
        try (Handoff relayed = new Handoff(relay.session(patience), relay)) {
            relayed.connect();
            return relayed.isConnected() ? new Probe(true, "Il server di posta risponde e ci riconosce.")
                    : new Probe(false, "Il server di posta si collega ma non risponde.");
        } catch (AuthenticationFailedException locked) {
            return new Probe(false, "Il server di posta non ci riconosce: controlla utente e password in SMTP_URL.");
        } catch (MessagingException | RuntimeException away) {
            return new Probe(false, "Il server di posta non risponde: controlla la rete e SMTP_URL.");
        }
    }
}
