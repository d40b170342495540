package it.sportello.talk.flows.web.drafting;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Pages;
import it.sportello.talk.flows.FlowRevisions;
import it.sportello.talk.flows.Shelf;
import it.sportello.talk.flows.drafts.Drafts;
import it.sportello.talk.flows.drafts.OpenDraft;
import it.sportello.talk.flows.editing.DraftFiles;
import it.sportello.talk.flows.editing.Questions;
import it.sportello.talk.flows.publishing.CheckDraft;
import it.sportello.talk.flows.publishing.Draft;
import it.sportello.talk.flows.web.FlowNames;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Leads to the draft of a flow, and gives every page of it what is beside: its files, and what is wrong in them. */
@Singleton
class DraftDoor {

    private static final Pattern NAME = Pattern.compile("(section\\.)?[a-z][a-z0-9-]{0,39}");

    private final Drafts drafts;
    private final FlowRevisions revisions;
    private final CheckDraft check;
    private final FlowNames names;

    DraftDoor(Drafts drafts, FlowRevisions revisions, CheckDraft check, FlowNames names) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.check = check;
        this.names = names;
    }

    @Introspected
    record FileTab(String name, boolean current) {
    }

    HttpResponse<?> on(String name, Function<OpenDraft, HttpResponse<?>> then) {
        return drafts.find(name).<HttpResponse<?>>map(then).orElseGet(() -> Pages.missing(revisions.shelf().head(name).isPresent()
                ? "Di questo questionario ora non c'è una bozza: è stata pubblicata o buttata via." : FlowNames.MISSING));
    }

    boolean outdated(OpenDraft draft) {
        return !revisions.shelf().head(draft.flow()).map(Shelf.Head::revision).orElse("").equals(draft.base());
    }

    /** Whether it can stand in an address: what is no name of a node, or of a section, is mended in the YAML. */
    static boolean isName(String question) {
        return question != null && NAME.matcher(question).matches();
    }

    /** What is wrong, with the way to the question where a form can show it. */
    List<ProblemRow> problems(Draft draft, Optional<Questions> questions) {
        Set<String> shown = new LinkedHashSet<>();
        questions.ifPresent(found -> {
            shown.addAll(found.asking());
            shown.addAll(found.silent());
            found.sections().forEach(section -> shown.add(Questions.SECTION + section));
        });
        return ProblemRow.of(draft.flow(), check.check(draft), draft.files().keySet(), shown);
    }

    /** The draft for forms; empty when a file of it is no YAML. */
    static Optional<Questions> questions(Draft draft) {
        try {
            return Optional.of(new Questions(DraftFiles.of(draft)));
        } catch (BrokenFlow unreadable) {
            return Optional.empty();
        }
    }

    /** @param shown its files as the page shows them, saved or not; @param file the one that is open */
    Map<String, Object> model(OpenDraft draft, Draft shown, String file, SignedIn who) {
        List<String> files = shown.files().keySet().stream().sorted().toList();
        String open = files.contains(file) ? file : DraftFiles.FLOW;
        Map<String, Object> model = new HashMap<>(Map.of("name", draft.flow(), "called", FlowNames.title(draft.flow()), "version", draft.version(),
                "savedBy", names.staff(draft.by()), "savedAt", FlowNames.moment(draft.at()), "edits", FlowNames.edits(who), "outdated", outdated(draft)));
        model.put("files", files.stream().map(one -> new FileTab(one, one.equals(open))).toList());
        model.put("file", open);
        model.put("text", shown.files().getOrDefault(open, ""));
        return model;
    }

    String theirs(OpenDraft draft) {
        return names.staff(draft.by()) + " ha salvato questa bozza prima di te (" + FlowNames.moment(draft.at()) + "). Il tuo testo è ancora qui, ma non è salvato. "
                + "Se lo salvi ora, prende il posto del suo.";
    }
}
