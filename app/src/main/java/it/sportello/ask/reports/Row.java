package it.sportello.ask.reports;

import it.sportello.ask.campaigns.AgeBand;
import it.sportello.ask.campaigns.Cell;
import it.sportello.ask.campaigns.Tally;

import java.util.EnumMap;
import java.util.Map;

/**
 * One office of a report, or all of them.
 *
 * @param office code, {@code null} for all
 * @param ages   by band, those that have anybody and the three known ones always
 */
public record Row(String office, String name, Cell all, Map<AgeBand, Cell> ages, Tally tally) {

    static Row of(String office, String name, Tally tally) {
        Map<AgeBand, Cell> ages = new EnumMap<>(AgeBand.class);
        for (AgeBand band : AgeBand.values()) {
            Cell cell = tally.answered(band);
            if (AgeBand.KNOWN.contains(band) || tally.counts().containsKey(band)) {
                ages.put(band, cell);
            }
        }
        return new Row(office, name, ages.values().stream().reduce(Cell.NONE, Cell::plus), ages, tally);
    }
}
