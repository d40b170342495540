package it.sportello.people.contacts;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was refused from addresses that we no longer know: a person who said STOP and was erased is not written to again because a
 * list brings the address back. Only a keyed digest of the address is kept, and goes when the refusal is a person's own again.
 */
public interface Refusals {

    void keep(Collection<Urn> addresses, Set<Purpose> refused);

    /** What was refused from these addresses before their owners were erased; where nothing was, an address is left out. */
    Map<Urn, Set<Purpose>> of(Collection<Urn> addresses);

    /** The refusals stand among the choices of whoever has the addresses now. */
    void carried(Collection<Urn> addresses);

    /** Who is new says NO to what was refused from their addresses. Not added yet: {@link #carried} comes after that. */
    default List<Contact> carry(List<Contact> newcomers, Instant now) {
        Map<Urn, Set<Purpose>> refused = of(newcomers.stream().flatMap(newcomer -> newcomer.urns().stream()).toList());
        return newcomers.stream().map(newcomer -> newcomer.choosing(newcomer.urns().stream()
                .flatMap(urn -> refused.getOrDefault(urn, Set.of()).stream()).distinct().sorted()
                .map(purpose -> new Choice(purpose, Choice.EVERYWHERE, false, now, "stop.before/it",
                        "refusal/" + newcomer.id() + "/" + purpose.name())).toList())).toList();
    }
}
