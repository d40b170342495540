package it.sportello.people.notes.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.SamePerson;
import it.sportello.people.notes.Note;
import it.sportello.people.notes.Notes;
import it.sportello.people.notes.WriteNote;
import it.sportello.people.records.Person;
import it.sportello.platform.web.Pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The notes about a person: each reads those they may, writes, and corrects their own. */
@Controller("/people/{contact}/notes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class NotesController {

    private static final String VIEW = "people/notes/notes";

    private final Contacts contacts;
    private final SamePerson same;
    private final Notes notes;
    private final WriteNote write;

    NotesController(Contacts contacts, SamePerson same, Notes notes, WriteNote write) {
        this.contacts = contacts;
        this.same = same;
        this.notes = notes;
        this.write = write;
    }

    @Introspected
    record Form(@Nullable String kind, @Nullable String text, @Nullable String note, @Nullable Long version) {
    }

    @Get
    @Journalled(value = Kind.PERSON_SEEN, person = "contact", how = "notes")
    HttpResponse<?> list(String contact, SignedIn who) {
        return on(contact, who, found -> Pages.page(HttpStatus.OK, VIEW, model(found, who)));
    }

    @Post
    @Journalled(value = Kind.NOTE_WRITTEN, person = "contact", how = "new")
    HttpResponse<?> write(String contact, @Body Form form, SignedIn who) {
        return on(contact, who, found -> {
            Note.Kind kind = Arrays.stream(Note.Kind.values()).filter(each -> each.name().equals(form.kind())).findFirst().orElse(null);
            Optional<String> wrong = write.wrong(kind, form.text());
            if (wrong.isPresent()) {
                return wrong(found, who, form, wrong.get());
            }
            write.write(found.id(), kind, form.text(), who);
            return Pages.after("/people/" + found.id() + "/notes");
        });
    }

    @Post("/change")
    @Journalled(value = Kind.NOTE_WRITTEN, person = "contact", how = "change")
    HttpResponse<?> change(String contact, @Body Form form, SignedIn who) {
        return on(contact, who, found -> {
            Note note = form.note() == null ? null : notes.find(form.note())
                    .filter(each -> each.mayRead(who) && same.ids(found.id()).contains(each.contact())).orElse(null);
            if (note == null) {
                return Pages.missing("Questa nota non c'è.");
            }
            Optional<String> wrong = write.wrong(note.kind(), form.text());
            if (wrong.isPresent()) {
                return Pages.refused(wrong.get());
            }
            return write.change(note, form.version() == null ? -1 : form.version(), form.text(), who)
                    .<HttpResponse<?>>map(Pages::refused).orElseGet(() -> Pages.after("/people/" + found.id() + "/notes"));
        });
    }

    private HttpResponse<?> wrong(Contact found, SignedIn who, Form form, String sentence) {
        Map<String, Object> model = model(found, who);
        String text = form.text() == null ? "" : form.text();
        model.putAll(Map.of("error", sentence, "text", text.substring(0, Math.min(Note.LONGEST, text.length())), "kind", form.kind() == null ? "" : form.kind()));
        return Pages.wrong(VIEW, model);
    }

    private Map<String, Object> model(Contact found, SignedIn who) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(Note.Kind.values()).forEach(kind -> kinds.put(kind.name(), kind.label()));
        List<NoteRow> rows = notes.about(same.ids(found.id())).stream().filter(note -> note.mayRead(who))
                .map(note -> NoteRow.of(note, who)).toList();
        return new HashMap<>(Map.of("id", found.id(), "kinds", kinds, "rows", rows));
    }

    private HttpResponse<?> on(String contact, SignedIn who, Function<Contact, HttpResponse<?>> then) {
        Optional<Contact> found = contacts.find(contact);
        if (found.isEmpty()) {
            return Pages.missing("Questa persona non c'è, o non c'è più.");
        }
        return Person.mayRead(who, found.get()) ? then.apply(found.get()) : Pages.forbidden("Questa persona è seguita da un altro ufficio.");
    }
}
