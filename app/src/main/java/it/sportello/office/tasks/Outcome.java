package it.sportello.office.tasks;

import java.util.List;

/** What came of a task, and what follows from it: the whole table. */
public enum Outcome {

    REACHED("L'ho raggiunta", Then.CLOSE),
    NOT_REACHED("Non risponde: riprovo un altro giorno", Then.AGAIN),
    WRONG_NUMBER("Il numero è sbagliato", Then.FIND_NUMBER),
    CAME("È venuta", Then.CLOSE),
    NOT_COME("Non è venuta: riprovo un altro giorno", Then.AGAIN),
    DECLINED("Non vuole", Then.CLOSE),
    SETTLED("Ho sistemato", Then.CLOSE),
    NOT_YET("Non ancora: ci torno un altro giorno", Then.AGAIN),
    NOT_NEEDED("Non serve più", Then.CLOSE);

    /** CLOSE ends it; AGAIN gives it back with a new day; FIND_NUMBER ends it and opens another. */
    public enum Then { CLOSE, AGAIN, FIND_NUMBER }

    private final String label;
    private final Then then;

    Outcome(String label, Then then) {
        this.label = label;
        this.then = then;
    }

    public String label() {
        return label;
    }

    public Then then() {
        return then;
    }

    public static List<Outcome> of(Doing doing) {
        return switch (doing) {
            case CALL -> List.of(REACHED, NOT_REACHED, WRONG_NUMBER, DECLINED, NOT_NEEDED);
            case SEE -> List.of(CAME, NOT_COME, DECLINED, NOT_NEEDED);
            case CHECK -> List.of(SETTLED, NOT_YET, NOT_NEEDED);
        };
    }
}
