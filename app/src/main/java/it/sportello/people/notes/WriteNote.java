package it.sportello.people.notes;

import it.sportello.office.staff.SignedIn;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Staff writes a note, or says better what their own note says. */
@Singleton
public class WriteNote {

    private final Notes notes;
    private final Ids ids;
    private final InstantSource clock;

    public WriteNote(Notes notes, Ids ids, InstantSource clock) {
        this.notes = notes;
        this.ids = ids;
        this.clock = clock;
    }

    public Note write(String contact, Note.Kind kind, String text, SignedIn who) {
        Note note = new Note(ids.next(), contact, kind, who.id(), who.name(), List.of(new Note.Said(clock.instant(), text.strip())), 1);
        notes.add(note);
        return note;
    }

    /** @param version the one that was read. @return why not, or nothing */
    public Optional<String> change(Note note, long version, String text, SignedIn who) {
        if (!note.mayChange(who)) {
            return Optional.of("Può correggerla solo chi l'ha scritta.");
        }
        if (note.version() != version) {
            return Optional.of("La nota è cambiata intanto: riapri la pagina e guarda.");
        }
        if (note.now().text().equals(text.strip())) {
            return Optional.empty();
        }
        return notes.replace(note.saying(text.strip(), clock.instant())) ? Optional.empty()
                : Optional.of("La nota è cambiata intanto: riapri la pagina e guarda.");
    }

    public Optional<String> wrong(Note.Kind kind, String text) {
        if (kind == null) {
            return Optional.of("Scegli chi la può leggere.");
        }
        return text == null || text.isBlank() || text.length() > Note.LONGEST
                ? Optional.of("Scrivi la nota, in al massimo " + Note.LONGEST + " caratteri.") : Optional.empty();
    }
}
