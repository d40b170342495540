package it.sportello.jobs.vacancies.offer;

/** Where a vacancy comes from. */
public sealed interface Source {

    /** The employer brought it to the office: people apply with us. */
    record FromEmployer() implements Source {
    }

    /**
     * An operator found it and verified it: people apply the source's own way, never with us.
     *
     * @param link where it was found, http or https
     * @param how  how to apply, in words
     */
    record Found(String link, String how) implements Source {
    }

    default boolean isOurs() {
        return this instanceof FromEmployer;
    }
}
