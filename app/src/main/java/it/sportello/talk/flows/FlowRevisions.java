package it.sportello.talk.flows;

import java.util.Optional;

/** Every revision of every flow, immutable, and which are in force. */
public interface FlowRevisions {

    /** Adds it; one that is there already stays as it is. */
    void add(FlowRevision revision);

    Optional<FlowRevision> find(String flow, String hash);

    Shelf shelf();

    /** @return whether it was written: another may have come first since {@code before} was read */
    boolean replace(Shelf before, Shelf after);
}
