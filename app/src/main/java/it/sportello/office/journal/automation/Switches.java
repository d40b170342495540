package it.sportello.office.journal.automation;

import java.util.Set;

/** Which functions are off, on every process within a second. */
public interface Switches {

    Set<String> off();

    void turn(String function, boolean on);
}
