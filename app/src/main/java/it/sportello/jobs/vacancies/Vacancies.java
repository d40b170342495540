package it.sportello.jobs.vacancies;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The vacancies kept. Every write is conditional: it says whether it won. */
public interface Vacancies {

    /** Kind of the due work that follows a change: whoever shows a vacancy elsewhere looks at it again, by its code. */
    String MOVED = "vacancy-moved";


    Optional<Vacancy> byCode(String code);

    /** In no order; codes that do not exist are left out. Any number of codes. */
    List<Vacancy> byCodes(Collection<String> codes);

    /**
     * @param key what makes it once: the id of the call or of the form that brought it
     * @return the vacancy kept: the one given, or the one an earlier insert with the same key made
     */
    Vacancy insert(Vacancy vacancy, String key);

    /** @return false when the kept version is not {@code vacancy.version() - 1}: someone else was first */
    boolean replace(Vacancy vacancy);

    /** Codes of the vacancies of an office on which work is to be done, and of those that ended in a year. */
    List<String> codes(String office, Shelf shelf);

    /** @param year of the end, Rome time; 0 for those still open */
    record Shelf(int year) {
        public static final Shelf OPEN = new Shelf(0);
    }

    /** Number of the next vacancy of a province. Gaps are allowed, repeats never. */
    String nextCode(String province);
}
