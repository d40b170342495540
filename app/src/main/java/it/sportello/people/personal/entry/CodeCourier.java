package it.sportello.people.personal.entry;

import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Contact;

/** Carries a code to a person: implemented by the slice that can write to people, which stands above this one. */
public interface CodeCourier {

    /** Whether something can be sent there now. */
    boolean reaches(Contact contact, Address address);

    /** Sends the words of a code, in the person's language, with {@link Codes#MASK} where the code belongs. @param key of the challenge */
    void carry(Contact contact, Address address, String key);
}
