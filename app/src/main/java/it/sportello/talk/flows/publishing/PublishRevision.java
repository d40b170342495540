package it.sportello.talk.flows.publishing;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.FlowProblem;
import it.sportello.bots.dialogue.revision.Comparison;
import it.sportello.bots.dialogue.revision.Migration;
import it.sportello.talk.flows.FlowRevision;
import it.sportello.talk.flows.FlowRevisions;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.flows.Shelf;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a draft, or a revision that was in force before, in force. Whoever is inside goes on with the revision begun until the slice that
 * keeps the sheets takes them over, by the choices made here ({@link ChoicesSince}).
 */
@Singleton
public class PublishRevision {

    private final Flows flows;
    private final FlowRevisions revisions;
    private final CheckDraft check;
    private final Companions companions;
    private final InstantSource clock;

    PublishRevision(Flows flows, FlowRevisions revisions, CheckDraft check, Companions companions, InstantSource clock) {
        this.flows = flows;
        this.revisions = revisions;
        this.check = check;
        this.companions = companions;
        this.clock = clock;
    }

    /**
     * @param by       id of the author
     * @param reason   in words, not empty
     * @param expected revision in force when the draft was begun, {@code null} of a new flow
     * @param choices  by question that changed, each
     */
    public record Wish(String by, String reason, String expected, Map<String, Migration.Choice> choices) {
        public Wish {
            choices = Map.copyOf(choices);
            if (reason.isBlank() || reason.length() > 500) {
                throw new IllegalArgumentException("reason");
            }
        }
    }

    public Publication publish(Draft draft, Wish wish) {
        List<FlowProblem> problems = check.check(draft);
        if (!problems.isEmpty()) {
            return new Publication.Broken(problems);
        }
        FlowRevision revision = FlowRevision.of(draft.flow(), draft.own(), FlowRevision.Origin.STAFF, wish.by(), wish.reason(), clock.instant());
        revisions.add(revision);
        return inForce(revision.read(), draft.files(), wish);
    }

    /** Takes back: a revision that is kept already is in force again; of the files' offered one, the office has chosen it. */
    public Publication again(String flow, String hash, Wish wish) {
        return revisions.find(flow, hash).map(found -> again(companions.with(new Draft(flow, found.files())), wish)).orElseGet(Publication.Unknown::new);
    }

    private Publication again(Draft draft, Wish wish) {
        Flow flow = draft.read();
        List<FlowProblem> misfits = companions.misfits(flow, draft.files());
        return misfits.isEmpty() ? inForce(flow, draft.files(), wish) : new Publication.Broken(misfits);
    }

    private Publication inForce(Flow to, Map<String, String> files, Wish wish) {
        String name = to.name();
        Shelf before = revisions.shelf();
        String inForce = before.head(name).map(Shelf.Head::revision).orElse(null);
        if (to.revision().equals(inForce)) {
            companions.keep(to, files, wish);
            return new Publication.Published(inForce);
        }
        if (inForce != null && !inForce.equals(wish.expected()) || inForce == null && wish.expected() != null) {
            return new Publication.Outdated(inForce);
        }
        List<String> open = Optional.ofNullable(inForce).flatMap(hash -> flows.at(name, hash)).map(from -> Comparison.of(from, to).changed().stream()
                .filter(node -> from.node(node).keeps() && !wish.choices().containsKey(node)).toList()).orElse(List.of());
        if (!open.isEmpty()) {
            return new Publication.NeedsChoice(open);
        }
        companions.keep(to, files, wish);
        Shelf after = before.published(name, new Shelf.Publication(to.revision(), inForce, wish.by(), wish.reason(), clock.instant(), wish.choices()));
        boolean written = revisions.replace(before, after);
        flows.changed();
        // another flow may have been published meanwhile: looked at again
        return written ? new Publication.Published(to.revision()) : inForce(to, files, wish);
    }
}
