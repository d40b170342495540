package it.sportello.bots.channels.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPTransport;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One connection that remembers how far it came: until the relay is told "now the message" nothing can have left, after it nobody knows
 * before it answers.
 */
final class Handoff extends SMTPTransport {

    private enum Point { BEFORE, GIVEN, CALLED_OFF }

    private final AtomicReference<Point> point = new AtomicReference<>(Point.BEFORE);

    Handoff(Session session, Relay relay) {
        super(session, relay.name(), relay.protocol(), relay.tls());
    }

    @Override
    protected OutputStream data() throws MessagingException {
        if (!point.compareAndSet(Point.BEFORE, Point.GIVEN)) {
            throw new MessagingException("called off");
        }
        try {
            return super.data();
        } catch (MessagingException refused) {
            point.set(Point.BEFORE);
            throw refused;
        }
    }

    /** Whether it is certain that the message does not leave any more. */
    boolean callOff() {
        return point.compareAndSet(Point.BEFORE, Point.CALLED_OFF);
    }

    boolean given() {
        return point.get() == Point.GIVEN;
    }
}
