package it.sportello.jobs.notices;

import java.util.Locale;

/** How often a person wants to hear, the soonest first. */
public enum Often {

    AT_ONCE, DAILY, WEEKLY;

    /** Key of the phrasebook. */
    public String phrase() {
        return "notice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean sooner(Often other) {
        return compareTo(other) < 0;
    }

    /** {@code at-once}, {@code daily}, {@code weekly}; anything else is at once. */
    public static Often read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "daily", "giorno" -> DAILY;
            case "weekly", "settimana" -> WEEKLY;
            default -> AT_ONCE;
        };
    }
}
