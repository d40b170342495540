package it.sportello.people.loading;

import java.util.Set;

/** How far a list has come. */
public enum LoadState {
    MAPPING("Da controllare"), LOADING("In corso"), DONE("Caricato"), DISCARDED("Scartato");

    private final String label;

    LoadState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<LoadState> next() {
        return switch (this) {
            case MAPPING -> Set.of(LOADING, DISCARDED);
            case LOADING -> Set.of(DONE);
            case DONE, DISCARDED -> Set.of();
        };
    }
}
