package it.sportello.ask.campaigns;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign stands. PREPARING writes down who is invited, before anything leaves. */
public enum CampaignState {

    DRAFT("Bozza", "quiet"),
    SECOND_PERSON("Aspetta una seconda persona", "warning"),
    PREPARING("Si prepara", "info"),
    RUNNING("In corso", "info"),
    ENDED("Finita", "success"),
    STOPPED("Fermata", "danger");

    private final String label;
    private final String tone;

    CampaignState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public Set<CampaignState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SECOND_PERSON, PREPARING, STOPPED);
            case SECOND_PERSON -> EnumSet.of(PREPARING, DRAFT, STOPPED);
            case PREPARING -> EnumSet.of(RUNNING, STOPPED);
            case RUNNING -> EnumSet.of(ENDED, STOPPED);
            case ENDED, STOPPED -> EnumSet.noneOf(CampaignState.class);
        };
    }

    public boolean over() {
        return next().isEmpty();
    }

    /** Whether somebody let it go, and it is not over. */
    public boolean goes() {
        return this == PREPARING || this == RUNNING;
    }

    /** For staff pages. */
    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }
}
