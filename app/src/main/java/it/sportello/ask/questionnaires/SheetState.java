package it.sportello.ask.questionnaires;

import java.util.EnumSet;
import java.util.Set;

/** Where a sheet stands, and where it may go. */
public enum SheetState {

    OPEN("In corso", "info"),
    SENT("Inviato", "success"),
    WITHDRAWN("Ritirato", "quiet"),
    EXPIRED("Scaduto", "warning");

    private final String label;
    private final String tone;

    SheetState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** What expired is taken up again where it was; what was sent or withdrawn stays, and a new round begins. */
    public Set<SheetState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(SENT, WITHDRAWN, EXPIRED);
            case EXPIRED -> EnumSet.of(OPEN);
            case SENT, WITHDRAWN -> EnumSet.noneOf(SheetState.class);
        };
    }

    /** Whether the person may still go on with it. */
    public boolean goesOn() {
        return this == OPEN || this == EXPIRED;
    }

    /** For staff pages. */
    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }
}
