package it.sportello.people.personal;

import it.sportello.people.contacts.Action;
import it.sportello.people.contacts.Proof;

/**
 * The person whose page this is, on this visit. A controller below {@code /me} takes it as a parameter.
 *
 * @param contact  id
 * @param language it, en, fr, ar
 * @param proof    what they showed to come in
 */
public record Own(String contact, String language, Proof proof) {

    public boolean may(Action action) {
        return proof.enoughFor(action);
    }

    @Override
    public String toString() {
        return "Own[" + proof + "]";
    }
}
