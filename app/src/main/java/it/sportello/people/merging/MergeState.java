package it.sportello.people.merging;

import java.util.Set;

/** How far a merge has come. RUNNING and UNDOING are carried to their end after a crash. */
public enum MergeState {
    RUNNING, DONE, UNDOING, UNDONE;

    public Set<MergeState> next() {
        return switch (this) {
            case RUNNING -> Set.of(DONE);
            case DONE -> Set.of(UNDOING);
            case UNDOING -> Set.of(UNDONE);
            case UNDONE -> Set.of();
        };
    }
}
