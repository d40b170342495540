package it.sportello.jobs.vacancies.search;

import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;

import java.util.List;
import java.util.Set;

/**
 * What somebody looks for, read from their words.
 *
 * @param occupations ids, best first; empty when the words name none
 * @param stems       of the words left over, and of those that named the occupation
 * @param place       belfiore code, or {@code null} for anywhere
 * @param radiusKm    around the place
 * @param contract    or {@code null}
 * @param hours       or {@code null}
 * @param licence     the one the person holds, or {@code null} when they do not say
 * @param reserved    they ask for vacancies reserved by L. 68/99: a person's matter
 */
public record Wish(List<String> occupations, Set<String> stems, String place, int radiusKm, Contract contract, Hours hours,
                   Licence licence, boolean reserved) {

    /** Around a town when nobody says how far. */
    public static final int DEFAULT_RADIUS_KM = 30;

    boolean namesWork() {
        return !occupations.isEmpty() || !stems.isEmpty();
    }
}
