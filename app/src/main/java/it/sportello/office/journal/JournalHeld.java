package it.sportello.office.journal;

import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Last of all: until then what is done stands under the person's own digest. */
@Singleton
class JournalHeld implements Holdings {

    private static final int LAST = 1_000;

    private final Pseudonyms pseudonyms;

    JournalHeld(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public String title() {
        return "Registro delle operazioni";
    }

    @Override
    public Set<String> collections() {
        return Set.of("journal-salts", "journal", "journal-hints", "journal-waiting");
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return List.of();
    }

    @Override
    public Fate fate(Subject subject) {
        return new Fate(List.of("Il codice che lega la persona alle righe del registro."),
                List.of("Le righe del registro, che diventano di nessuno: provano che cosa ha fatto l'ufficio."));
    }

    @Override
    public boolean erase(Subject subject) {
        subject.ids().forEach(pseudonyms::forget);
        return true;
    }
}
