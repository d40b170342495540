package it.sportello.office.staff;

import java.time.Instant;

/**
 * One signed-in browser of a member of staff. {@code id} is a secret: it stands in the signed cookie, whose own term of a
 * working day ends it (in real time, even while a demonstration moves the clock).
 */
public record StaffSession(String id, Instant since) {

    @Override
    public String toString() {
        return "StaffSession[since " + since + "]";
    }
}
