package it.sportello.office.staff;

import java.util.List;
import java.util.SequencedMap;

/** What offices are called: implemented by the slice that keeps them, which stands above this one. */
public interface OfficeNames {

    /** Code to name, in the order in which people look for them. */
    SequencedMap<String, String> all();

    /** Codes of the offices whose seat is in a province. @param letters two, capital */
    List<String> inProvince(String letters);

    /** The provinces that have an office, by their two letters, in order. */
    List<String> provinces();
}
