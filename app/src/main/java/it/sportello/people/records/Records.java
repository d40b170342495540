package it.sportello.people.records;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of everybody. */
public interface Records {

    Optional<PersonRecord> find(String contact);

    List<PersonRecord> findAll(Collection<String> contacts);

    /** What is known of a person with several ids, the first of which knows best. */
    default Optional<PersonRecord> whole(List<String> ids) {
        return findAll(ids).stream().sorted(Comparator.comparingInt(record -> ids.indexOf(record.contact())))
                .reduce(PersonRecord::completedBy);
    }

    /** @return contact ids by tax code, of those that somebody has; at most 100 are asked at once */
    Map<TaxCode, String> owners(Collection<TaxCode> codes);

    /** Contact ids of those in whose name every word begins a word; at most {@code most}, in no order. */
    Set<String> named(Collection<String> words, int most);

    /** Writes what was read at {@code record.version()}. */
    Saving save(PersonRecord record);

    /**
     * Writes many at once, each as {@link #save} does.
     *
     * @return whether all stand now as they are here; otherwise somebody else changed one of them, or has its tax code
     */
    boolean saveAll(List<PersonRecord> many);

    enum Saving {
        SAVED,
        /** Somebody else changed it meanwhile: read it again. */
        STALE,
        /** Another person has this tax code. */
        TAX_CODE_TAKEN
    }
}
