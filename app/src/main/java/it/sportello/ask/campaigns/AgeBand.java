package it.sportello.ask.campaigns;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The three ages of the profiling of Sardegna: who is 35 or 50 stands in the middle. */
public enum AgeBand {

    UNDER_35("Meno di 35 anni"),
    FROM_35_TO_50("Da 35 a 50 anni"),
    OVER_50("Più di 50 anni"),
    UNKNOWN("Età non nota");

    /** Those of whom a sample takes as many each. */
    public static final List<AgeBand> KNOWN = List.of(UNDER_35, FROM_35_TO_50, OVER_50);

    private final String label;

    AgeBand(String label) {
        this.label = label;
    }

    /** @param born or {@code null} */
    public static AgeBand of(LocalDate born, LocalDate day) {
        if (born == null || born.isAfter(day)) {
            return UNKNOWN;
        }
        int years = Period.between(born, day).getYears();
        return years < 35 ? UNDER_35 : years <= 50 ? FROM_35_TO_50 : OVER_50;
    }

    public String label() {
        return label;
    }
}
