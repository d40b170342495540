package it.sportello.office.offices.setup;

import it.sportello.office.offices.Office;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Opening hours that somebody checked with the office within a year: people go there because of them. */
@Singleton
class HoursStep implements SetupStep {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    private final InstantSource clock;

    HoursStep(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Standing of(Office office) {
        LocalDate verified = office.remit().verified();
        boolean recent = verified != null && verified.isAfter(LocalDate.ofInstant(clock.instant(), Rome.ZONE).minusYears(1));
        String sentence = !office.hours().known() ? "Mancano gli orari di apertura."
                : verified == null ? "Nessuno ha ancora controllato questi orari con l'ufficio."
                : (recent ? "Controllati il " : "Il controllo è vecchio. L'ultimo è del ") + DAY.format(verified) + ".";
        return new Standing("Orari controllati", office.hours().known() && recent, sentence, "/offices/" + office.code() + "/edit", "Controlla gli orari");
    }
}
