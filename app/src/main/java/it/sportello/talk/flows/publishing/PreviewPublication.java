package it.sportello.talk.flows.publishing;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.revision.Comparison;
import it.sportello.talk.flows.Flows;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Set;

/** What publishing a draft would do to those who are inside. The draft is one that {@link CheckDraft} lets pass. */
@Singleton
public class PreviewPublication {

    private final Flows flows;
    private final List<Standings> standings;

    PreviewPublication(Flows flows, List<Standings> standings) {
        this.flows = flows;
        this.standings = standings;
    }

    public Publication.Preview preview(Draft draft) {
        Flow to = draft.read();
        Comparison comparison = flows.named(draft.flow()).map(from -> Comparison.of(from, to))
                .orElseGet(() -> new Comparison(Set.of(), Set.of(), Set.of(), to.nodes().keySet()));
        long inside = 0;
        long unaffected = 0;
        for (Standings.Standing standing : standings.stream().flatMap(one -> one.of(draft.flow()).stream()).toList()) {
            inside += standing.people();
            boolean stays = flows.at(draft.flow(), standing.revision())
                    .map(own -> Comparison.of(own, to).unaffected().contains(standing.node())).orElse(false);
            unaffected += stays ? standing.people() : 0;
        }
        return new Publication.Preview(comparison, inside, unaffected);
    }
}
