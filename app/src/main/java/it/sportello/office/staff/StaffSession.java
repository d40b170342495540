package it.sportello.office.staff;

import java.time.Instant;

/** One signed-in browser of a member of staff. {@code id} is a secret: it stands in the signed cookie. */
public record StaffSession(String id, Instant until) {

    @Override
    public String toString() {
        return "StaffSession[until " + until + "]";
    }
}
