package it.sportello.office.audit.web;

import it.sportello.office.journal.chain.Chain;
import it.sportello.office.journal.chain.Days;
import it.sportello.office.journal.chain.Page;
import it.sportello.office.journal.chain.Scribe;
import it.sportello.office.journal.verify.Export;
import it.sportello.office.journal.verify.Fingerprint;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The days of the journal, and what stands at its end. */
@Singleton
class JournalDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ITALIAN);

    private final Chain chain;
    private final Days days;
    private final Scribe scribe;
    private final Export export;
    private final InstantSource clock;

    JournalDays(Chain chain, Days days, Scribe scribe, Export export, InstantSource clock) {
        this.chain = chain;
        this.days = days;
        this.scribe = scribe;
        this.export = export;
        this.clock = clock;
    }

    /** @return today when nothing is said, empty when it is no day */
    Optional<LocalDate> read(String day) {
        if (day == null || day.isEmpty()) {
            return Optional.of(today());
        }
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    Optional<Page> from(LocalDate day) {
        scribe.writeAll();
        return days.from(day);
    }

    InputStream export(Page from, LocalDate last) {
        return export.read(from, last);
    }

    String link(LocalDate day, Filter filter) {
        return "/journal?day=" + day + filter.query();
    }

    /** The day in words, the days beside it, the chain's end and the key that signs exports. */
    Map<String, Object> around(LocalDate day, Filter filter) {
        Page last = chain.last();
        Map<String, Object> model = new HashMap<>(Map.of("day", day.toString(), "words", DAY.format(day),
                "entries", last.number() == 0 ? 0L : last.last(), "head", Fingerprint.of(last.head()),
                "key", Fingerprint.ofKey(export.publicKey())));
        model.put("before", link(day.minusDays(1), filter));
        model.put("after", day.isBefore(today()) ? link(day.plusDays(1), filter) : null);
        return model;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Rome.ZONE);
    }
}
