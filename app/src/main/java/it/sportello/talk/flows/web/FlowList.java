package it.sportello.talk.flows.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.revision.Comparison;
import it.sportello.platform.store.Fresh;
import it.sportello.talk.flows.FlowRevisions;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.flows.Shelf;
import it.sportello.talk.flows.drafts.Drafts;
import it.sportello.talk.flows.publishing.Companions;
import it.sportello.talk.flows.publishing.Standings;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flows as the list shows them, and what was published of each. */
@Singleton
class FlowList {

    /** Counting walks through every open sheet: the list may be so old. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Flows flows;
    private final FlowRevisions revisions;
    private final Drafts drafts;
    private final List<Standings> standings;
    private final Companions companions;
    private final FlowNames names;
    private final Fresh<Map<String, Long>> inside;

    FlowList(Flows flows, FlowRevisions revisions, Drafts drafts, List<Standings> standings, Companions companions, FlowNames names, InstantSource clock) {
        this.flows = flows;
        this.revisions = revisions;
        this.drafts = drafts;
        this.standings = standings;
        this.companions = companions;
        this.names = names;
        this.inside = new Fresh<>(this::everywhere, FRESH, clock);
    }

    /** A flow on the list. @param subtitle what people call it, or empty; @param inside how many are at one of its questions */
    @Introspected
    record Row(String name, String title, String subtitle, boolean questionnaire, String revision, String by, String reason, String at, boolean draft, boolean offered,
               long inside) {
    }

    /** What was published once. */
    @Introspected
    record Change(String at, String by, String reason, String revision, String shortened, String what, boolean inForce) {
    }

    @Introspected
    record Beside(String at, String by, String reason, String what) {
    }

    /** A page of them, questionnaires first. @param skip how many come before */
    List<Row> rows(int skip, int most) {
        Shelf shelf = revisions.shelf();
        Set<String> open = drafts.open();
        return flows.all().stream().sorted(Comparator.comparing((Flow flow) -> flow.questionnaire() == null).thenComparing(Flow::name)).skip(skip).limit(most)
                .flatMap(flow -> shelf.head(flow.name()).map(head -> row(flow, head, open.contains(flow.name()), inside.get().getOrDefault(flow.name(), 0L))).stream())
                .toList();
    }

    int count() {
        return revisions.shelf().heads().size();
    }

    Optional<Row> row(String name) {
        return flows.named(name).flatMap(flow -> revisions.shelf().head(name).map(head -> row(flow, head, drafts.find(name).isPresent(), inside(flow))));
    }

    private Row row(Flow flow, Shelf.Head head, boolean draft, long inside) {
        Shelf.Publication last = head.publications().getLast();
        return new Row(flow.name(), FlowNames.title(flow.name()), flow.texts().own(flow.language(), "title").orElse(""), flow.questionnaire() != null,
                FlowNames.shortened(head.revision()), names.staff(last.by()), last.reason(), FlowNames.moment(last.at()), draft, head.offered() != null, inside);
    }

    private Map<String, Long> everywhere() {
        return flows.all().stream().collect(Collectors.toMap(Flow::name, this::inside));
    }

    /** Answers outlive a session only in a questionnaire. */
    private long inside(Flow flow) {
        return flow.questionnaire() == null ? 0 : standings.stream().flatMap(one -> one.of(flow.name()).stream()).mapToLong(Standings.Standing::people).sum();
    }

    /** What was published, the latest first. */
    List<Change> history(String flow, int skip, int most) {
        Shelf.Head head = revisions.shelf().head(flow).orElseThrow();
        return head.publications().reversed().stream().skip(skip).limit(most).map(one -> new Change(FlowNames.moment(one.at()), names.staff(one.by()),
                one.reason(), one.revision(), FlowNames.shortened(one.revision()), what(flow, one), one.equals(head.publications().getLast()))).toList();
    }

    /** What lies beside it and was changed by staff, the latest first. */
    List<Beside> beside(String flow, int most) {
        return companions.kept(flow).stream().limit(most).map(one -> new Beside(FlowNames.moment(one.at()), names.staff(one.by()), one.reason(), one.what())).toList();
    }

    private String what(String flow, Shelf.Publication one) {
        Optional<Flow> from = Optional.ofNullable(one.former()).flatMap(former -> flows.at(flow, former));
        Optional<Flow> to = flows.at(flow, one.revision());
        if (from.isEmpty() || to.isEmpty()) {
            return "La prima versione.";
        }
        Comparison lies = Comparison.of(from.get(), to.get());
        String steps = lies.changed().isEmpty() && lies.added().isEmpty() && lies.removed().isEmpty() ? "Nessuna domanda cambiata."
                : "Passi cambiati: " + lies.changed().size() + ", nuovi: " + lies.added().size() + ", tolti: " + lies.removed().size() + ".";
        return Stream.concat(Stream.of(steps), WholeChanges.of(from.get(), to.get()).stream()).collect(Collectors.joining(" "));
    }
}
