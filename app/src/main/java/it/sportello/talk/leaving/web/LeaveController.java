package it.sportello.talk.leaving.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.web.Pages;
import it.sportello.talk.leaving.LeaveLinks;
import it.sportello.talk.leaving.LeaveMail;
import it.sportello.templates.Phrasebook;

import java.util.Map;
import java.util.Optional;

/** One click of a mail program posts here (RFC 8058); a person who follows the link is asked first. */
@Controller("/leave/{note}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class LeaveController {

    private static final int LONGEST = 1_000;

    private final LeaveLinks links;
    private final LeaveMail leave;
    private final Contacts contacts;
    private final Phrasebook phrases;

    LeaveController(LeaveLinks links, LeaveMail leave, Contacts contacts, Phrasebook phrases) {
        this.links = links;
        this.leave = leave;
        this.contacts = contacts;
        this.phrases = phrases;
    }

    @Get
    HttpResponse<?> ask(String note) {
        return whose(note).map(contact -> page(contact, note, false)).orElseGet(LeaveController::unknown);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> leave(String note) {
        Optional<Contact> contact = whose(note);
        contact.ifPresent(leave::leave);
        return contact.map(found -> page(found, note, true)).orElseGet(LeaveController::unknown);
    }

    private Optional<Contact> whose(String note) {
        return note.length() > LONGEST ? Optional.empty() : links.contact(note).flatMap(contacts::find);
    }

    private MutableHttpResponse<Object> page(Contact contact, String note, boolean done) {
        String language = contact.language() == null ? Phrasebook.FALLBACK : contact.language();
        return Pages.page(HttpStatus.OK, "talk/leaving/leave", Map.of("language", language, "note", note, "done", done,
                "title", phrases.say(language, "leave.title"), "words", phrases.say(language, done ? "leave.done" : "leave.ask"),
                "button", phrases.say(language, "leave.button")));
    }

    private static MutableHttpResponse<Object> unknown() {
        return Pages.missing("Questo collegamento non vale più. Scrivi STOP nella chat, o dillo al tuo Centro per l'impiego.");
    }
}
