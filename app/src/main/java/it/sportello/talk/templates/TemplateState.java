package it.sportello.talk.templates;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a template stands with Meta: the whole table. Meta is asked now and then, so what it did in between is skipped: a template
 * handed in may be found paused. A refused or disabled one comes back after an appeal, or is handed in anew.
 */
public enum TemplateState {

    DRAFT("Da mandare", "quiet"),
    SUBMITTED("Mandato, Meta lo guarda", "info"),
    APPROVED("Approvato", "success"),
    REJECTED("Rifiutato", "danger"),
    PAUSED("In pausa", "warning"),
    DISABLED("Disattivato", "danger");

    private final String label;
    private final String tone;

    TemplateState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    public Set<TemplateState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, APPROVED, REJECTED, PAUSED, DISABLED);
            case SUBMITTED -> EnumSet.of(APPROVED, REJECTED, PAUSED, DISABLED);
            case APPROVED -> EnumSet.of(SUBMITTED, REJECTED, PAUSED, DISABLED);
            case REJECTED -> EnumSet.of(SUBMITTED, APPROVED, DISABLED);
            case PAUSED -> EnumSet.of(SUBMITTED, APPROVED, REJECTED, DISABLED);
            case DISABLED -> EnumSet.of(SUBMITTED, APPROVED);
        };
    }

    /** Whether staff may hand it in from here. */
    public boolean mayBeHandedIn() {
        return this == DRAFT || this == REJECTED || this == DISABLED;
    }
}
