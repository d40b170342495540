package it.sportello.office.offices;

import java.util.List;
import java.util.Optional;

/** The offices of one installation: a few dozen, so that they may be held in memory. */
public interface Offices {

    Optional<Office> find(String code);

    /** All, by name. */
    List<Office> all();

    /** Those that declared the town (belfiore code) as theirs: none, one, or several as in Roma. */
    default List<Office> competentFor(String belfiore) {
        return all().stream().filter(office -> office.serves(belfiore)).toList();
    }

    /** Writes what was read at {@code office.version()}; 0 for a new one. */
    Saving save(Office office);

    /** What came of a save. */
    sealed interface Saving {

        /** @param office with its new version */
        record Saved(Office office) implements Saving {
        }

        /** Someone saved in the meantime, or a new one's code is taken. */
        record Stale() implements Saving {
        }
    }
}
