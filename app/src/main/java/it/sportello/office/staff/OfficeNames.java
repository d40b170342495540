package it.sportello.office.staff;

import java.util.SequencedMap;

/** What offices are called: implemented by the slice that keeps them, which stands above this one. */
public interface OfficeNames {

    /** Code to name, in the order in which people look for them. */
    SequencedMap<String, String> all();
}
