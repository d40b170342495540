package it.sportello.talk.broadcasts;

import it.sportello.bots.messaging.Urn;

import java.util.function.Consumer;

/** Finds an audience. A slice that knows who asked for something implements one. */
public interface AudienceSource {

    /** {@link Audience#kind()} it serves. */
    String kind();

    /** Everyone, once each, in a stable order where it can, with flat memory. */
    void each(Audience audience, Consumer<Candidate> visitor);

    /**
     * @param contact  id of the contact
     * @param urn      where they read now, or {@code null} when they cannot be reached
     * @param language of the person
     * @param why      why they receive it, or {@code null}
     * @param digest   whether they asked to hear of it later, in one message with others
     */
    record Candidate(String contact, Urn urn, String language, String why, boolean digest) {

        public Candidate(String contact, Urn urn, String language, String why) {
            this(contact, urn, language, why, false);
        }

        public Candidate inDigest(boolean wanted) {
            return new Candidate(contact, urn, language, why, wanted);
        }

        @Override
        public String toString() {
            return "Candidate[" + contact + "]";
        }
    }
}
