package it.sportello.talk.flows.publishing;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.revision.Comparison;
import it.sportello.bots.dialogue.revision.Migration;
import it.sportello.talk.flows.Flows;
import it.sportello.talk.flows.Shelf;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of answers given in a revision that is in force no more, by changed question: of several publications since, the
 * strictest word counts, so that a promise to let somebody finish is kept; what was taken back counts no more. Files are put in force
 * without a choice: whoever answered what they change finishes what they began.
 */
@Singleton
public class ChoicesSince {

    private final Flows flows;

    ChoicesSince(Flows flows) {
        this.flows = flows;
    }

    public Map<String, Migration.Choice> of(String flow, String revision) {
        Map<String, Migration.Choice> all = new HashMap<>();
        way(flows.since(flow, revision)).forEach(one -> choices(flow, one).forEach((node, choice) -> all.merge(node, choice, ChoicesSince::strictest)));
        return all;
    }

    /** Without what lies between a revision and the same in force again. */
    private static List<Shelf.Publication> way(List<Shelf.Publication> all) {
        List<Shelf.Publication> way = new ArrayList<>();
        for (Shelf.Publication one : all) {
            int before = way.stream().map(Shelf.Publication::revision).toList().indexOf(one.revision());
            if (before < 0) {
                way.add(one);
            } else {
                way.subList(before + 1, way.size()).clear();
            }
        }
        return way;
    }

    private Map<String, Migration.Choice> choices(String flow, Shelf.Publication one) {
        return one.by() == null && one.former() != null ? byFiles(flow, one) : one.choices();
    }

    private Map<String, Migration.Choice> byFiles(String flow, Shelf.Publication one) {
        Map<String, Migration.Choice> choices = new HashMap<>();
        Flow from = flows.at(flow, one.former()).orElseThrow();
        Comparison.of(from, flows.at(flow, one.revision()).orElseThrow()).changed().stream().filter(node -> from.node(node).keeps())
                .forEach(node -> choices.put(node, Migration.Choice.FINISH_OLD));
        return choices;
    }

    /** They are written in this order. */
    private static Migration.Choice strictest(Migration.Choice one, Migration.Choice other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
