package it.sportello.talk.broadcasts.audiences;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Purpose;
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
            return new Candidate(contact.id(), address(contact), contact.language() == null ? "it" : contact.language(), why);
        }

        /** The first of the person's addresses that can be written to, or {@code null}. */
        public Urn address(Contact contact) {
            if (contact.age() == Contact.Age.MINOR && purpose != null && purpose != Purpose.SERVICE_NEWS) {
                return null;
            }
            for (Urn urn : contact.urns()) {
                if (!stopped.contains(urn) && open(contact, urn)) {
                    return urn;
                }
            }
            return null;
        }

        private boolean open(Contact contact, Urn urn) {
            Channel line = reaching.computeIfAbsent(urn.scheme() + "/" + contact.office(),
                    key -> lines.reaching(urn, contact.office())).orElse(null);
            return line != null && (only == null || line.type().name().equals(only))
                    && (purpose == null || contact.standing().wants(purpose, line.type().name()));
        }
    }
}
