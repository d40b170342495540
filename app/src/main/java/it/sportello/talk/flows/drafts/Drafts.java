package it.sportello.talk.flows.drafts;

import java.util.Optional;
import java.util.Set;

/** The drafts there are: of each flow at most one. */
public interface Drafts {

    /** Names of the flows that have one. */
    Set<String> open();

    Optional<OpenDraft> find(String flow);

    /** @return whether it was written: of version 1 nobody began another, of a later one nobody saved after the one before */
    boolean save(OpenDraft draft);

    /** @return whether it is gone: nobody saved after this version */
    boolean discard(String flow, long version);
}
