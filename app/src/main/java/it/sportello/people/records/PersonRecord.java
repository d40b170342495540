package it.sportello.people.records;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an office knows of a person beyond the chat.
 *
 * @param contact id
 * @param version 0 for one never written
 * @param family  family name, or {@code null}
 * @param given   given name, or {@code null}
 * @param taxCode or {@code null}: at most one person has it
 * @param born    or {@code null}
 * @param origin  from where all this came first
 */
public record PersonRecord(String contact, long version, String family, String given, TaxCode taxCode, LocalDate born, Origin origin) {

    public String name() {
        return Stream.of(given, family).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    }

    /** Fills what was not known; what was known stays, because a list is not better than what the person or an operator said. */
    public PersonRecord completedBy(PersonRecord other) {
        return new PersonRecord(contact, version, family == null ? other.family : family, given == null ? other.given : given,
                taxCode == null ? other.taxCode : taxCode, born == null ? other.born : born, origin);
    }

    @Override
    public String toString() {
        return "PersonRecord[" + contact + "]";
    }
}
