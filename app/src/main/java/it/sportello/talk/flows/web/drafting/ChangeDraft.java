package it.sportello.talk.flows.web.drafting;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.flows.drafts.ReviseDraft;
import it.sportello.talk.flows.editing.Edited;
import it.sportello.talk.flows.publishing.Draft;
import jakarta.inject.Singleton;

import java.util.function.Function;

/** Changes a draft by a button of its page, or says there why not. */
@Singleton
class ChangeDraft {

    private final ReviseDraft revise;
    private final DraftPage page;
    private final DraftDoor door;

    ChangeDraft(ReviseDraft revise, DraftPage page, DraftDoor door) {
        this.revise = revise;
        this.page = page;
        this.door = door;
    }

    /** @param version the person saw; @param opens whether what was changed is shown afterwards, or the whole draft */
    HttpResponse<?> by(String name, long version, SignedIn who, boolean opens, Function<Draft, Edited> change) {
        return door.on(name, draft -> {
            if (DraftDoor.questions(draft.draft()).isEmpty()) {
                return Pages.after("/flows/" + name + "/draft");
            }
            return switch (change.apply(draft.draft())) {
                case Edited.Refused(var sentence) -> Pages.page(HttpStatus.CONFLICT, DraftPage.VIEW, page.refused(draft, null, who, sentence));
                case Edited.Done(var changed, var question) -> revise.revise(name, version, who.id(), before -> changed) instanceof ReviseDraft.Result.Saved
                        ? Pages.after("/flows/" + name + "/draft" + (opens ? "/questions/" + question : "?said=saved" + place(question)))
                        : Pages.refused("Qualcuno ha salvato questa bozza prima di te. Aprila di nuovo e riprova.");
            };
        });
    }

    HttpResponse<?> wrong(String name, SignedIn who, String sentence) {
        return door.on(name, draft -> Pages.wrong(DraftPage.VIEW, page.refused(draft, null, who, sentence)));
    }

    private static String place(String question) {
        return DraftDoor.isName(question) ? "#q-" + question : "";
    }
}
