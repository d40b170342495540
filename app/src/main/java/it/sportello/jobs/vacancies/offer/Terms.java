package it.sportello.jobs.vacancies.offer;

import java.time.LocalDate;

/**
 * What the employer gives.
 *
 * @param contract         kind of contract
 * @param hours            working time
 * @param schedule         the hours in words, or empty: {@code 24 ore alla settimana, mattina}
 * @param pay              in words, or empty: {@code 1.350 euro netti al mese}
 * @param start            first day of work, or {@code null} for as soon as possible
 * @param months           duration, or 0 for no end
 * @param boardAndLodging  meals and a bed are offered
 */
public record Terms(Contract contract, Hours hours, String schedule, String pay, LocalDate start, int months,
                    boolean boardAndLodging) {

    public Terms(Contract contract, Hours hours) {
        this(contract, hours, "", "", null, 0, false);
    }
}
