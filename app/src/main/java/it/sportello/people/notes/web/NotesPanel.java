package it.sportello.people.notes.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.notes.Note;
import it.sportello.people.notes.Notes;
import jakarta.inject.Singleton;

import java.util.List;

/** The general notes. That there are restricted ones is told only to who may read them, and their words not even here. */
@Singleton
class NotesPanel implements PersonPanel {

    private static final int SHOWN = 3;
    private static final int LONGEST = 120;

    private final Notes notes;

    NotesPanel(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String title() {
        return "Note";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        String path = "/people/" + contact + "/notes";
        return notes.about(List.of(contact)).stream().filter(note -> note.mayRead(who)).limit(SHOWN).map(note -> note.kind() == Note.Kind.GENERAL
                ? new HomePanel.Line(shortened(note.now().text()), note.name(), path)
                : new HomePanel.Line("Nota riservata", note.name(), path)).toList();
    }

    @Override
    public List<Step> trace(String contact) {
        return notes.about(List.of(contact)).stream().filter(note -> note.kind() == Note.Kind.GENERAL)
                .flatMap(note -> note.said().stream().map(said -> new Step(said.at(), "Nota di " + note.name() + ": " + shortened(said.text()),
                        "/people/" + contact + "/notes"))).toList();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
