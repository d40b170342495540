package it.sportello.ask.campaigns;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody did not answer: what the practice of Sardegna learned from, and the right to say nothing. */
public enum Reason {

    NO_SKILLS("skills", "Non se la cava con il telefono o il computer"),
    NO_CONNECTION("connection", "Non ha una connessione"),
    OTHER("other", "Un altro motivo"),
    NOT_SAID("not-said", "Preferisce non dirlo");

    private final String word;
    private final String label;

    Reason(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public static Optional<Reason> of(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word.equals(word)).findFirst();
    }

    /** As the flow and its buttons name it. */
    public String word() {
        return word;
    }

    /** For staff pages. */
    public String label() {
        return label;
    }
}
