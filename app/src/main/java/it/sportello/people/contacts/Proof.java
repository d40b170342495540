package it.sportello.people.contacts;

/**
 * How sure we are that the person at an address is who we think. Stored by level.
 * 0 someone writes from it; 1 the provider vouches that the number shared is the sender's own (Telegram's
 * {@code contact.user_id == from.id}); 2 a one-time code came back; 3 an operator saw a document; 4 SPID or CIE through
 * OpenID Connect.
 */
public enum Proof {
    ADDRESS, SHARED_CONTACT, ONE_TIME_CODE, DOCUMENT_SEEN, OPENID;

    public static Proof of(int level) {
        return values()[level];
    }

    public int level() {
        return ordinal();
    }

    public boolean enoughFor(Action action) {
        return compareTo(action.needs()) >= 0;
    }
}
