package it.sportello.people.loading;

import it.sportello.people.records.TaxCode;

import java.time.LocalDate;

/**
 * A person as a line of a list says it, every value checked.
 *
 * @param line     in the file
 * @param phone    E.164, or {@code null}
 * @param email    lower case, or {@code null}
 * @param language or {@code null}
 * @param town     belfiore of where they live, or {@code null}
 * @param strange  the town as it is written, when no town is called so; else {@code null}
 */
public record Entry(int line, String family, String given, TaxCode taxCode, LocalDate born, String phone, String email, String language,
                    String town, String strange) {

    @Override
    public String toString() {
        return "Entry[" + line + "]";
    }
}
