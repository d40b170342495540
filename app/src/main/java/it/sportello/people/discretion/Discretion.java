package it.sportello.people.discretion;

import it.sportello.bots.messaging.Urn;
import it.sportello.platform.time.Rome;

import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * What a person asked for.
 *
 * @param contact id
 * @param safe    the only address we may start from
 * @param hours   the only hours of the day
 * @param by      name of the member of staff who wrote it down, or {@code null} when the person asked in the chat
 */
public record Discretion(String contact, Urn safe, Hours hours, String by, Instant since) {

    /** Of the day in Rome, from and before. The general quiet hours hold as well. */
    public enum Hours {
        MORNING("Di mattina, dalle 8 alle 13", 8, 13),
        AFTERNOON("Di pomeriggio, dalle 13 alle 20", 13, 20),
        DAY("Tutto il giorno, dalle 8 alle 20", 8, 20);

        private final String label;
        private final int from;
        private final int before;

        Hours(String label, int from, int before) {
            this.label = label;
            this.from = from;
            this.before = before;
        }

        public String label() {
            return label;
        }

        /** Now, or when they next begin. */
        public Instant next(Instant now) {
            ZonedDateTime there = now.atZone(Rome.ZONE);
            if (there.getHour() >= from && there.getHour() < before) {
                return now;
            }
            ZonedDateTime begin = there.toLocalDate().atTime(from, 0).atZone(Rome.ZONE);
            return (there.getHour() < from ? begin : there.toLocalDate().plusDays(1).atTime(from, 0).atZone(Rome.ZONE)).toInstant();
        }
    }

    @Override
    public String toString() {
        return "Discretion[" + contact + "]";
    }
}
