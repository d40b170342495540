package it.sportello.talk.flows.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.flows.FlowRevisions;
import it.sportello.talk.flows.Shelf;
import it.sportello.talk.flows.drafts.Drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every questionnaire and every other flow, and what became of each. */
@Controller("/flows")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class FlowsController {

    private static final int PAGE = 15;
    private static final Map<String, String> SAID = Map.of("published", "Pubblicato: vale da subito. Se ci ripensi, qui sotto puoi tornare indietro.",
            "discarded", "Bozza buttata via.");

    private final FlowList list;
    private final FlowRevisions revisions;
    private final Drafts drafts;
    private final FlowNames names;

    FlowsController(FlowList list, FlowRevisions revisions, Drafts drafts, FlowNames names) {
        this.list = list;
        this.revisions = revisions;
        this.drafts = drafts;
        this.names = names;
    }

    @Get
    HttpResponse<?> list(@QueryValue @Nullable Integer page) {
        int at = at(page);
        Map<String, Object> model = new HashMap<>(Map.of("rows", list.rows((at - 1) * PAGE, PAGE)));
        beside(model, "/flows", at, list.count());
        return Pages.page(HttpStatus.OK, "talk/flows/flows", model);
    }

    @Get("/{name}")
    HttpResponse<?> show(String name, @QueryValue @Nullable Integer page, @QueryValue @Nullable String said, SignedIn who) {
        Optional<FlowList.Row> row = list.row(name);
        if (row.isEmpty()) {
            return Pages.missing(FlowNames.MISSING);
        }
        int at = at(page);
        Shelf.Head head = revisions.shelf().head(name).orElseThrow();
        List<FlowList.Change> history = list.history(name, (at - 1) * PAGE, PAGE);
        Map<String, Object> model = new HashMap<>(Map.of("row", row.get(), "history", history, "edits", FlowNames.edits(who), "revision", head.revision()));
        model.put("beside", list.beside(name, PAGE));
        model.put("offered", head.offered());
        model.put("former", head.publications().getLast().former());
        model.put("draftBy", drafts.find(name).map(draft -> names.staff(draft.by()) + ", " + FlowNames.moment(draft.at())).orElse(null));
        model.put("said", said == null ? null : SAID.get(said));
        beside(model, "/flows/" + name, at, head.publications().size());
        return Pages.page(HttpStatus.OK, "talk/flows/flow", model);
    }

    private static int at(Integer page) {
        return page == null ? 1 : Math.clamp(page, 1, 1_000);
    }

    private static void beside(Map<String, Object> model, String path, int at, int count) {
        model.put("newer", at > 1 ? path + "?page=" + (at - 1) : null);
        model.put("older", count > at * PAGE ? path + "?page=" + (at + 1) : null);
    }
}
