package it.sportello.office.offices.setup;

import it.sportello.office.offices.Office;

/** One thing that an office needs to be open. Each slice brings its own; a step whose slice is not there is not shown. */
public interface SetupStep {

    /** Where it stands in the list, lowest first. */
    int order();

    Standing of(Office office);

    /**
     * @param title    what
     * @param done     whether it is so now
     * @param sentence how it stands, plain Italian
     * @param path     the page on which it is done; {@code action}: the words of its button
     */
    record Standing(String title, boolean done, String sentence, String path, String action) {
    }
}
