package it.sportello.people.merging.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.Outcome;
import it.sportello.office.journal.automation.Automation;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.merging.LikelyFunction;
import it.sportello.people.merging.Merge;
import it.sportello.people.merging.MergePeople;
import it.sportello.people.merging.UndoMerge;
import it.sportello.people.records.Person;
import it.sportello.platform.web.Pages;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes two people one, after a look at both, and takes it back. */
@Controller("/people/{contact}/merge")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR})
class MergeController {

    private static final int LONGEST = 100;

    private final Contacts contacts;
    private final MergePeople people;
    private final UndoMerge undo;
    private final MergePage page;
    private final Automation automation;
    private final Journal journal;

    MergeController(Contacts contacts, MergePeople people, UndoMerge undo, MergePage page, Automation automation,
                    Journal journal) {
        this.contacts = contacts;
        this.people = people;
        this.undo = undo;
        this.page = page;
        this.automation = automation;
        this.journal = journal;
    }

    /** @param with id of the other; without it, who may be the same is looked for */
    @Get
    @Journalled(value = Kind.PERSON_SEEN, person = "contact", how = "merge")
    HttpResponse<?> show(String contact, @QueryValue @Nullable String with, SignedIn who) {
        return with == null ? on(contact, who, found -> Pages.page(HttpStatus.OK, MergePage.FIND, page.find(found, "", who)))
                : both(contact, with, who, (into, from) -> Pages.page(HttpStatus.OK, MergePage.PREVIEW, page.preview(into, from, who)));
    }

    /** @param words a name, a phone, a tax code, a receipt; @param other id; @param merge id */
    @Introspected
    record Form(@Nullable String words, @Nullable String other, @Nullable String merge) {
    }

    @Post("/find")
    @Journalled(value = Kind.PEOPLE_SEARCHED, person = "contact", how = "merge")
    HttpResponse<?> find(String contact, @Body Form form, SignedIn who) {
        String words = form.words() == null ? "" : form.words().strip();
        return on(contact, who, found -> words.length() < 2 || words.length() > LONGEST
                ? Pages.wrong(MergePage.FIND, page.wrong(found, words.substring(0, Math.min(words.length(), LONGEST)), who))
                : Pages.page(HttpStatus.OK, MergePage.FIND, page.find(found, words, who)));
    }

    @Post
    @Journalled(value = Kind.PEOPLE_MERGED, person = "contact", how = "merge")
    HttpResponse<?> merge(String contact, @Body Form form, SignedIn who) {
        return both(contact, form.other() == null ? "" : form.other(), who, (into, from) -> {
            boolean suggested = page.suggested(into, from);
            MergePeople.Result result = journalled(from.id(), "merge", who, () -> people.merge(into.id(), from.id(), who.name()));
            if (suggested && result instanceof MergePeople.Result.Done(var merge)) {
                automation.accepted(LikelyFunction.NAME, "merged", Actor.staff(who.role(), who.id()), into.id(), merge.id());
            }
            return after(result);
        });
    }

    @Post("/undo")
    @Journalled(value = Kind.PEOPLE_MERGED, person = "contact", how = "undo")
    HttpResponse<?> undo(String contact, @Body Form form, SignedIn who) {
        return on(contact, who, found -> {
            Optional<Merge> merge = page.of(found, form.merge());
            return merge.isEmpty() ? Pages.missing("Questa unione non c'è.") : after(journalled(merge.get().from(), "undo", who, () -> undo.undo(merge.get())));
        });
    }

    /** Under the other person too: whoever asks what was done to either finds it. */
    private MergePeople.Result journalled(String other, String how, SignedIn who, Supplier<MergePeople.Result> deed) {
        return journal.doing(Entry.of(Kind.PEOPLE_MERGED, Actor.staff(who.role(), who.id())).person(other).with("how", how), deed,
                result -> result instanceof MergePeople.Result.Done ? Outcome.DONE : Outcome.REFUSED);
    }

    private static HttpResponse<?> after(MergePeople.Result result) {
        return switch (result) {
            case MergePeople.Result.Done(var merge) -> Pages.after("/people/" + merge.into());
            case MergePeople.Result.Refused(var why) -> Pages.refused(why);
        };
    }

    private HttpResponse<?> both(String one, String other, SignedIn who, BiFunction<Contact, Contact, HttpResponse<?>> then) {
        return on(one, who, into -> on(other, who, from -> then.apply(into, from)));
    }

    private HttpResponse<?> on(String contact, SignedIn who, Function<Contact, HttpResponse<?>> then) {
        Optional<Contact> found = contacts.find(contact);
        if (found.isEmpty()) {
            return Pages.missing("Questa persona non c'è, o non c'è più.");
        }
        return Person.mayRead(who, found.get()) ? then.apply(found.get()) : Pages.forbidden("Questa persona è seguita da un altro ufficio.");
    }
}
