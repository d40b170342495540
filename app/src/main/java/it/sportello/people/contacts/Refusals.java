package it.sportello.people.contacts;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What was refused from addresses that we no longer know: a person who said STOP and was erased is not written to again because a
 * list brings the address back. Only a keyed digest of the address is kept, and goes when the refusal is a person's own again.
 */
public interface Refusals {

    void keep(Collection<Urn> addresses, Set<Purpose> refused);

    /** What was refused from this address before its owner was erased. */
    Set<Purpose> of(Urn address);

    /** The refusal stands among the choices of whoever has the address now. */
    void carried(Urn address);

    /** Somebody new with an address says NO to what was refused from it. Not added yet: {@link #carried} comes after that. */
    default Contact carry(Contact newcomer, Urn address, Instant now) {
        List<Choice> choices = of(address).stream().sorted().map(purpose -> new Choice(purpose, Choice.EVERYWHERE, false, now, "stop.before/it",
                "refusal/" + newcomer.id() + "/" + purpose.name())).toList();
        return newcomer.choosing(choices);
    }
}
