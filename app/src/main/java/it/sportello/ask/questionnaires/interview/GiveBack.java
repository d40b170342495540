package it.sportello.ask.questionnaires.interview;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Writes down when and how the result was given back to the person, and by whom. */
@Singleton
public class GiveBack {

    private final Interviews interviews;
    private final InstantSource clock;

    public GiveBack(Interviews interviews, InstantSource clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    /** @return why not, or nothing */
    public Optional<String> give(Sheet sheet, LocalDate day, Returned.How how, SignedIn who) {
        Instant now = clock.instant();
        if (sheet.state() != SheetState.SENT) {
            return Optional.of("Il questionario non è stato inviato: non c'è un risultato da restituire.");
        }
        if (how == null) {
            return Optional.of("Scegli in che modo hai restituito il risultato.");
        }
        if (day == null || day.isAfter(LocalDate.ofInstant(now, Rome.ZONE)) || day.isBefore(LocalDate.ofInstant(sheet.filed().at(), Rome.ZONE))) {
            return Optional.of("Scegli il giorno: dopo l'invio, e non nel futuro.");
        }
        Returned returned = new Returned(day, how, who.id(), who.name(), now);
        interviews.change(sheet.id(), kept -> kept.full() ? kept : kept.givenBack(returned));
        return Optional.empty();
    }
}
