package it.sportello.office.tasks;

/** What a task asks of the hands of an office: that is how people choose what to do next. */
public enum Doing {

    CALL("Chiamare"),
    SEE("Incontrare"),
    CHECK("Controllare");

    private final String label;

    Doing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Slices name their kinds as they like; whatever is neither a call nor a meeting is looked into. */
    public static Doing of(String kind) {
        return switch (kind) {
            case "call", "call-back", "minor" -> CALL;
            case "see" -> SEE;
            default -> CHECK;
        };
    }

    /** The kind of a task that staff makes. */
    public String kind() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
