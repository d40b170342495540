package it.sportello.talk.broadcasts;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Contact;

import java.util.function.Consumer;

/** Finds an audience. A slice that knows who asked for something implements one. */
public interface AudienceSource {

    /** {@link Audience#kind()} it serves. */
    String kind();

    /** Everyone, once each, in a stable order where it can, with flat memory. */
    void each(Audience audience, Consumer<Candidate> visitor);

    /**
     * @param contact id of the contact that asked, which may since have been found to be this person
     * @param person  as they are now
     * @param urn     where they read now, or {@code null} when they cannot be reached
     * @param why     why they receive it, or {@code null}
     * @param digest  whether they asked to hear of it later, in one message with others
     * @param refused why they get nothing although it is for them, as a word of {@code why.*}; {@code null} for nearly all
     */
    record Candidate(String contact, Contact person, Urn urn, String why, boolean digest, String refused) {

        public Candidate(Contact person, Urn urn, String why) {
            this(person.id(), person, urn, why, false, null);
        }

        public Candidate as(String asked) {
            return new Candidate(asked, person, urn, why, digest, refused);
        }

        public String language() {
            return person.language() == null ? "it" : person.language();
        }

        public Candidate inDigest(boolean wanted) {
            return new Candidate(contact, person, urn, why, wanted, refused);
        }

        public Candidate refused(String why) {
            return new Candidate(contact, person, urn, this.why, digest, why);
        }

        @Override
        public String toString() {
            return "Candidate[" + contact + "]";
        }
    }
}
