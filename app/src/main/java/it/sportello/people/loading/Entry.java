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
 */
public record Entry(int line, String family, String given, TaxCode taxCode, LocalDate born, String phone, String email, String language) {

    @Override
    public String toString() {
        return "Entry[" + line + "]";
    }
}
