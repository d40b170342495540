package it.sportello.talk.flows.editing;

import it.sportello.talk.flows.publishing.Draft;

/** What came of a change by a form. */
public sealed interface Edited {

    /** @param question name of the node that was changed, added or moved; of one that was removed, of the one that took its place */
    record Done(Draft draft, String question) implements Edited {
    }

    /** @param sentence why not, in Italian, and where it can be done */
    record Refused(String sentence) implements Edited {
    }
}
