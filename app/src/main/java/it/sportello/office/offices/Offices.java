package it.sportello.office.offices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The offices of one installation: a few dozen, so that they may be held in memory. */
public interface Offices {

    Optional<Office> find(String code);

    /** All, by name. */
    List<Office> all();

    /** Those that declared the town (belfiore code) as theirs: none, one, or several as in Roma. */
    default List<Office> competentFor(String belfiore) {
        return all().stream().filter(office -> office.serves(belfiore)).toList();
    }

    /** What an office served, the newest first. */
    List<Catchment> catchments(String code);

    /** @param from first day, or {@code null} when nobody knows; @param towns belfiore codes */
    record Catchment(LocalDate from, Set<String> towns) {
        public Catchment {
            towns = Set.copyOf(towns);
        }
    }

    /** The branches of a centre, by name. */
    default List<Office> branches(String centre) {
        return all().stream().filter(office -> centre.equals(office.remit().centre())).toList();
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
