package it.sportello.people.personal;

import it.sportello.people.contacts.Action;
import it.sportello.people.contacts.Proof;

import java.time.Instant;

/**
 * The person whose page this is, on this visit. A controller below {@code /me} takes it as a parameter.
 *
 * @param contact  id
 * @param language it, en, fr, ar
 * @param proof    what they showed to come in
 * @param since    when this visit began
 */
public record Own(String contact, String language, Proof proof, Instant since) {

    /** The word of {@code @Secured} for this person: no role of staff. */
    public static final String CITIZEN = "CITIZEN";

    public boolean may(Action action) {
        return proof.enoughFor(action);
    }

    @Override
    public String toString() {
        return "Own[" + proof + "]";
    }
}
