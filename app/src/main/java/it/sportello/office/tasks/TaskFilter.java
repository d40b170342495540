package it.sportello.office.tasks;

import java.time.Instant;

/**
 * Which of an office's tasks to show.
 *
 * @param view  all, or a part
 * @param doing {@code null} for every kind
 * @param who   name of the one who looks: whose tasks are mine
 * @param now   what is due before is late
 */
public record TaskFilter(String office, View view, Doing doing, String who, Instant now) {

    /** What part of the list. */
    public enum View {
        ALL("Tutti"), MINE("In mano a me"), UNCLAIMED("Di nessuno"), LATE("In ritardo");

        private final String label;

        View(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean fits(String kind, String holder, Instant due) {
        boolean seen = switch (view) {
            case ALL -> true;
            case MINE -> who.equals(holder);
            case UNCLAIMED -> holder == null;
            case LATE -> due.isBefore(now);
        };
        return seen && (doing == null || Doing.of(kind) == doing);
    }
}
