package it.sportello.talk.broadcasts.audiences;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.AudienceSource.Candidate;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where someone reads now, as the policies of delivery will judge it when the time has come. */
@Singleton
public class Reach {

    private final Addresses addresses;
    private final Lines lines;

    Reach(Addresses addresses, Lines lines) {
        this.addresses = addresses;
        this.lines = lines;
    }

    /** What holds for a whole audience, read once. */
    public Now of(Audience audience) {
        String purpose = audience.terms().get("purpose");
        return new Now(addresses.stopped(), purpose == null ? null : Purpose.valueOf(purpose), audience.terms().get("channel"));
    }

    /** For one audience; not for two threads. */
    public final class Now {

        private final Set<Urn> stopped;
        private final Purpose purpose;
        private final String only;
        private final Map<String, Optional<Channel>> reaching = new HashMap<>();

        private Now(Set<Urn> stopped, Purpose purpose, String only) {
            this.stopped = stopped;
            this.purpose = purpose;
            this.only = only;
        }

        /** @param why why they receive it, or {@code null} */
        public Candidate candidate(Contact contact, String why) {
            return new Candidate(contact, address(contact), why);
        }

        /**
         * The first of the person's addresses that can be written to and where this is wanted. When it is wanted nowhere, the
         * first that can be written to: the policies say why it is not. {@code null} when there is none.
         */
        public Urn address(Contact contact) {
            Urn open = null;
            for (Urn urn : contact.urns()) {
                Channel line = stopped.contains(urn) || Address.landline(urn) ? null : line(contact, urn);
                if (line != null && wanted(contact, line)) {
                    return urn;
                }
                open = open == null && line != null ? urn : open;
            }
            return open;
        }

        private Channel line(Contact contact, Urn urn) {
            return reaching.computeIfAbsent(urn.scheme() + "/" + contact.office(), key -> lines.reaching(urn, contact.office()))
                    .filter(line -> only == null || line.type().name().equals(only)).orElse(null);
        }

        private boolean wanted(Contact contact, Channel line) {
            return purpose == null || contact.standing().wants(purpose, line.type().name());
        }
    }
}
