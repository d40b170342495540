package it.sportello.talk.leaving;

/** Why staff lets e-mail through again to somebody who had left it. */
public enum Reason {
    IN_PERSON("Lo ha chiesto di persona, in ufficio"),
    BY_PHONE("Lo ha chiesto al telefono"),
    IN_WRITING("Lo ha chiesto per iscritto"),
    BY_MISTAKE("Dice di non aver mai fermato le e-mail");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
