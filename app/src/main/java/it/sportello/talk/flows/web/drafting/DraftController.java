package it.sportello.talk.flows.web.drafting;

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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.flows.drafts.BeginDraft;
import it.sportello.talk.flows.drafts.Drafts;
import it.sportello.talk.flows.drafts.ReviseDraft;
import it.sportello.talk.flows.publishing.Draft;
import it.sportello.talk.flows.web.FlowNames;

import java.util.LinkedHashMap;
import java.util.Map;

/** A draft as a whole: begun, written as YAML, carried over to what was published meanwhile, thrown away. */
@Controller("/flows/{name}/draft")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.REGION, Role.ADMINISTRATOR})
class DraftController {

    private final BeginDraft begin;
    private final ReviseDraft revise;
    private final Drafts drafts;
    private final DraftPage page;
    private final DraftDoor door;

    DraftController(BeginDraft begin, ReviseDraft revise, Drafts drafts, DraftPage page, DraftDoor door) {
        this.begin = begin;
        this.revise = revise;
        this.drafts = drafts;
        this.page = page;
        this.door = door;
    }

    @Introspected
    record Begun(@Nullable String revision) {
    }

    @Introspected
    record Written(@Nullable String file, @Nullable String text, @Nullable String question, long version) {
    }

    @Introspected
    record Seen(long version) {
    }

    @Post
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "begin")
    HttpResponse<?> begin(String name, @Body Begun form, SignedIn who) {
        return begin.begin(name, form.revision() == null ? "" : form.revision(), who.id()).isPresent() ? Pages.after("/flows/" + name + "/draft")
                : Pages.missing(FlowNames.MISSING);
    }

    @Get
    @Secured({Role.MANAGER, Role.ADMINISTRATOR})
    HttpResponse<?> show(String name, @QueryValue @Nullable String file, @QueryValue @Nullable String said, SignedIn who) {
        return door.on(name, draft -> Pages.page(HttpStatus.OK, DraftPage.VIEW, page.model(draft, draft.draft(), file, who, said == null ? null : "Salvato.")));
    }

    @Post("/yaml")
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "yaml")
    HttpResponse<?> write(String name, @Body Written form, SignedIn who) {
        return door.on(name, draft -> {
            String text = form.text() == null ? "" : form.text().replace("\r\n", "\n");
            if (form.file() == null || !draft.draft().files().containsKey(form.file())) {
                return Pages.missing("Questo file non c'è nella bozza.");
            }
            if (text.length() > Draft.LONGEST) {
                return Pages.wrong(DraftPage.VIEW, page.refused(draft, form.file(), who, "Il testo è troppo lungo: al massimo " + Draft.LONGEST + " caratteri."));
            }
            return switch (revise.revise(name, form.version(), who.id(), before -> with(before, form.file(), text))) {
                case ReviseDraft.Result.Saved saved -> Pages.after("/flows/" + name + "/draft" + (DraftDoor.isName(form.question()) ? "/questions/" + form.question() : "")
                        + "?file=" + form.file() + "&said=saved");
                case ReviseDraft.Result.ChangedMeanwhile(var theirs) -> Pages.page(HttpStatus.CONFLICT, DraftPage.VIEW,
                        page.conflict(theirs, with(theirs.draft(), form.file(), text), form.file(), who));
                case ReviseDraft.Result.Gone() -> Pages.refused("Questa bozza è stata pubblicata o buttata via mentre scrivevi.");
            };
        });
    }

    /** Somebody else published: the words of this draft stay, and are compared with theirs from here on. */
    @Post("/carry-over")
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "carry-over")
    HttpResponse<?> carryOver(String name, @Body Seen form, SignedIn who) {
        return door.on(name, draft -> revise.carryOver(name, form.version(), who.id()) instanceof ReviseDraft.Result.Saved
                ? Pages.after("/flows/" + name + "/draft/publish") : Pages.refused("La bozza è cambiata nel frattempo. Aprila di nuovo e riprova."));
    }

    @Post("/discard")
    @Journalled(value = Kind.FLOW_DRAFTED, thing = "flow", ref = "name", how = "discard")
    HttpResponse<?> discard(String name, @Body Seen form) {
        return door.on(name, draft -> drafts.discard(name, form.version()) ? Pages.after("/flows/" + name + "?said=discarded")
                : Pages.refused("La bozza è cambiata nel frattempo. Aprila di nuovo prima di buttarla via."));
    }

    private static Draft with(Draft before, String file, String text) {
        Map<String, String> files = new LinkedHashMap<>(before.files());
        files.put(file, text);
        return new Draft(before.flow(), files);
    }
}
