package it.sportello.ask.questionnaires.interview;

import it.sportello.office.staff.SignedIn;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Writes down an index that the national system reckoned, with its day and where it was read. */
@Singleton
public class BringIndex {

    private static final int LONGEST = 100;

    private final NationalIndexes indexes;
    private final InstantSource clock;

    public BringIndex(NationalIndexes indexes, InstantSource clock) {
        this.indexes = indexes;
        this.clock = clock;
    }

    /** @param probability {@code 0,73}, or blank. @return why not, or nothing */
    public Optional<String> bring(String contact, NationalIndex.Level level, String probability, LocalDate day, String origin, SignedIn who) {
        Instant now = clock.instant();
        String figure = probability.strip().replace(',', '.');
        if (level == null) {
            return Optional.of("Scegli la classe dell'indice.");
        }
        if (!figure.isEmpty() && !figure.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
            return Optional.of("La probabilità è un numero da 0 a 1, come 0,73.");
        }
        if (day == null || day.isAfter(LocalDate.ofInstant(now, Rome.ZONE))) {
            return Optional.of("Scegli il giorno dell'indice, non nel futuro.");
        }
        if (origin.isBlank() || origin.length() > LONGEST) {
            return Optional.of("Scrivi da dove viene l'indice, in al massimo " + LONGEST + " caratteri.");
        }
        indexes.add(contact, new NationalIndex(level, figure.isEmpty() ? null : new BigDecimal(figure), day, origin.strip(), who.id(), who.name(), now));
        return Optional.empty();
    }
}
