package it.sportello.office.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in the journal for a person: a digest under a salt of their own, kept apart from it. Without the salt nobody can
 * tell any more whose entries they were.
 */
public interface Pseudonyms {

    /** The same for the same person, until they are forgotten. */
    String of(String id);

    /** Like {@link #of}, for who looks: never makes a salt. */
    Optional<String> known(String id);

    /** By digest, whose it is, of these people: to show names to who may see them. */
    Map<String, String> owners(Collection<String> ids);

    /** Forgets the salt: the entries stay, as nobody's. */
    void forget(String id);
}
