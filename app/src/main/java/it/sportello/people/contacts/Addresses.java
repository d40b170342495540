package it.sportello.people.contacts;

import it.sportello.bots.messaging.Urn;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every address we know. Each change is one conditional write on one document. */
public interface Addresses {

    Optional<Address> find(Urn urn);

    List<Address> findAll(Collection<Urn> urns);

    /**
     * Someone wrote. Makes the address on its first message: of many at once, exactly one contact results.
     *
     * @param newcomer the contact id to use if the address is new
     * @return the address as it was before this message, or as it is now when it is new
     */
    Heard heard(Urn urn, String line, Instant at, String newcomer);

    /** @param before the address before this message; @param isNew whether this message made it */
    record Heard(Address before, boolean isNew) {
    }

    /** Addresses of contacts that never wrote from them; one that is known already stays as it is. @param contacts id by address */
    void introduce(Map<Urn, String> contacts);

    void stop(Urn urn, Address.Stopped.Why why, String code, Instant at);

    /** All that are stopped, read at once: for who counts an audience. */
    Set<Urn> stopped();

    /** The person let us in again: lifts BLOCKED and OPTED_OUT. */
    void reopen(Urn urn);

    /** Raises the proof, never lowers it. */
    void prove(Urn urn, Proof proof);

    /** Puts a contact first behind an address, adding it if new there. */
    void speak(Urn urn, String contact);

    /** Takes a contact away from behind an address and puts {@code instead} there. */
    void unlink(Urn urn, String contact, String instead);

    void asked(Urn urn, Instant since);
}
