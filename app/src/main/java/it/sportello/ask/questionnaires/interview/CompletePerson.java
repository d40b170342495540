package it.sportello.ask.questionnaires.interview;

import it.sportello.people.records.Origin;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import it.sportello.people.records.TaxCode;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Completes who the person is, as they say it at the desk. */
@Singleton
public class CompletePerson {

    private static final int LONGEST = 100;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Records records;
    private final InstantSource clock;

    public CompletePerson(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * @param version of the record that was read
     * @param born    {@code 1980-01-31}, or blank
     * @return why not, or nothing
     */
    public Optional<String> complete(String contact, long version, String family, String given, String taxCode, String born) {
        Instant now = clock.instant();
        Optional<TaxCode> code = taxCode.isBlank() ? Optional.empty() : TaxCode.read(taxCode);
        if (!taxCode.isBlank() && code.isEmpty()) {
            return Optional.of("Il codice fiscale non è giusto: controlla l'ultima lettera.");
        }
        LocalDate day = day(born);
        if (!born.isBlank() && (day == null || day.isBefore(FIRST) || day.isAfter(LocalDate.ofInstant(now, Rome.ZONE)))) {
            return Optional.of("La data di nascita non esiste.");
        }
        if (family.length() > LONGEST || given.length() > LONGEST) {
            return Optional.of("Nome e cognome: al massimo " + LONGEST + " lettere.");
        }
        PersonRecord kept = records.find(contact).orElse(null);
        Origin origin = kept != null ? kept.origin() : new Origin("colloquio del " + DAY.format(now.atZone(Rome.ZONE)),
                Origin.Basis.PUBLIC_TASK, null, now);
        return switch (records.save(new PersonRecord(contact, version, empty(family), empty(given), code.orElse(null), day, origin))) {
            case SAVED -> Optional.empty();
            case STALE -> Optional.of("Qualcun altro ha cambiato questi dati intanto: riapri la pagina e guarda.");
            case TAX_CODE_TAKEN -> Optional.of("Un'altra persona ha già questo codice fiscale: forse è la stessa, e si possono unire le schede.");
        };
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private static String empty(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
