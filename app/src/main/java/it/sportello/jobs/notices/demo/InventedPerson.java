package it.sportello.jobs.notices.demo;

import it.sportello.people.records.Origin;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.TaxCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Who a person of the demonstration is, told by their number: found like anybody, and marked as invented wherever they stand. */
record InventedPerson(int number, String town) {

    private static final List<String> NAMES = List.of("Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Giulia", "Hamid",
            "Irene", "Luca", "Maria", "Nadia", "Omar", "Paola", "Rita", "Sergio", "Teresa", "Ugo", "Valeria", "Youssef");
    private static final Set<String> MEN = Set.of("Bruno", "Dario", "Fabio", "Hamid", "Luca", "Omar", "Sergio", "Ugo", "Youssef");
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final int DAY_OF_WOMEN = 40;

    String given() {
        return NAMES.get(number % NAMES.size());
    }

    String family() {
        return "Prova " + number;
    }

    LocalDate born() {
        return LocalDate.of(1965 + number % 40, 1 + number % 12, 1 + number % 28);
    }

    PersonRecord record(String contact, Instant at) {
        return new PersonRecord(contact, 0, family(), given(), taxCode(), born(),
                new Origin("Persona inventata per la dimostrazione", Origin.Basis.PUBLIC_TASK, null, at));
    }

    /** Valid, so that it is read like any other; family name PRV, of "Prova". */
    TaxCode taxCode() {
        int day = born().getDayOfMonth() + (MEN.contains(given()) ? 0 : DAY_OF_WOMEN);
        String text = "PRV%s%02d%c%02d%s".formatted(letters(given().toUpperCase()), born().getYear() % 100,
                MONTHS.charAt(born().getMonthValue() - 1), day, town);
        return IntStream.rangeClosed('A', 'Z').mapToObj(check -> TaxCode.read(text + (char) check)).flatMap(java.util.Optional::stream)
                .findFirst().orElseThrow();
    }

    /** Of a given name: the first, third and fourth consonant when there are four, else consonants and then vowels. */
    private static String letters(String name) {
        String consonants = name.replaceAll("[AEIOU]", "");
        return consonants.length() > 3 ? consonants.charAt(0) + consonants.substring(2, 4)
                : (consonants + name.replaceAll("[^AEIOU]", "")).substring(0, 3);
    }
}
