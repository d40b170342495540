package it.sportello.office.journal;

/** How a deed went. UNKNOWN: the process that did it died before it could say. */
public enum Outcome {

    DONE("Fatto"),
    REFUSED("Rifiutato"),
    FAILED("Non riuscito"),
    UNKNOWN("Esito non noto");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
