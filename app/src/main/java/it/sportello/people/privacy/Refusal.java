package it.sportello.people.privacy;

import java.util.List;
import java.util.Locale;

/** Why a request is refused: no words of staff, which could tell of the person and could not be said in their language. */
public enum Refusal {
    NOT_IDENTIFIED("Non abbiamo potuto riconoscere la persona"),
    NOT_THEIRS("I dati sono di un'altra persona"),
    LEGAL_DUTY("Una legge obbliga l'ente a tenere questi dati"),
    LEGAL_CLAIM("I dati servono in una causa"),
    REPEATED("La stessa richiesta arriva di continuo, senza motivo"),
    /** Nobody chooses this: a copy of what was erased meanwhile. */
    ERASED("La persona ha fatto cancellare i suoi dati");

    /** What staff may choose from. */
    public static final List<Refusal> CHOICES = List.of(NOT_IDENTIFIED, NOT_THEIRS, LEGAL_DUTY, LEGAL_CLAIM, REPEATED);

    private final String label;

    Refusal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** In the phrasebook: {@code rights.why.legal-duty}. */
    public String phrase() {
        return "rights.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
