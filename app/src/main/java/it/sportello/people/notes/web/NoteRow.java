package it.sportello.people.notes.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.notes.Note;
import it.sportello.platform.time.Rome;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A note as its page shows it. @param before what it said earlier, the latest first */
@Introspected
record NoteRow(String id, long version, boolean restricted, String author, String at, String text, boolean mine, List<String> before) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, 'ore' HH:mm", Locale.ITALIAN);

    static NoteRow of(Note note, SignedIn who) {
        List<String> before = note.said().subList(0, note.said().size() - 1).reversed().stream()
                .map(said -> moment(said.at()) + ": " + said.text()).toList();
        return new NoteRow(note.id(), note.version(), note.kind() == Note.Kind.RESTRICTED, note.name(), moment(note.now().at()),
                note.now().text(), note.mayChange(who), before);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(Rome.ZONE));
    }
}
