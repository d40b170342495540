package it.sportello.ask.scores.rules;

import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.dialogue.lint.FlowProblem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether rules fit their questionnaire and themselves: no question or option they do not know, no hole, no overlap, no bare loss. */
public final class CheckRules {

    private static final Map<String, Set<String>> FIXED = Map.of("yes-no", Set.of("yes", "no"), "agreement", Set.of("yes", "no"));

    private final Flow flow;
    private final ScoreRules rules;
    private final List<FlowProblem> problems = new ArrayList<>();

    private CheckRules(Flow flow, ScoreRules rules) {
        this.flow = flow;
        this.rules = rules;
    }

    /** @return what is wrong, with file and place; empty when nothing is */
    public static List<FlowProblem> check(Flow flow, ScoreRules rules) {
        CheckRules check = new CheckRules(flow, rules);
        check.all();
        return List.copyOf(check.problems);
    }

    private void all() {
        rules.dimensions().forEach(dimension -> {
            bands(dimension, dimension.least(), dimension.most());
            if (dimension.questions().isEmpty()) {
                wrong(dimension.name(), "non ha nessuna domanda");
            }
            dimension.questions().forEach(this::question);
        });
        if (rules.total() != null) {
            bands(rules.total(), rules.least(), rules.most());
        }
    }

    private void bands(Dimension dimension, int least, int most) {
        Set<String> names = new HashSet<>();
        List<Band> bands = dimension.bands();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (!band.name().matches("[a-z][a-z0-9-]{0,39}") || !names.add(band.name())) {
                wrong(dimension.name(), "la fascia «" + band.name() + "» ha un nome ripetuto o sbagliato");
            }
            if (band.from() > band.to()) {
                wrong(dimension.name(), "la fascia «" + band.name() + "» finisce prima di cominciare");
            }
            if (i > 0) {
                joined(dimension.name(), "le fasce", bands.get(i - 1).to(), band.from());
            }
        }
        if (bands.getFirst().from() > least) {
            wrong(dimension.name(), "nessuna fascia va da " + least + " a " + (bands.getFirst().from() - 1));
        }
        if (bands.getLast().to() < most) {
            wrong(dimension.name(), "nessuna fascia va da " + (bands.getLast().to() + 1) + " a " + most);
        }
    }

    private void joined(String place, String what, int end, int next) {
        if (next <= end) {
            wrong(place, what + " si sovrappongono: " + next + " sta in due");
        } else if (next > end + 1) {
            wrong(place, what + " hanno un buco tra " + end + " e " + next);
        }
    }

    private void question(String name, QuestionRule rule) {
        List<Ask> asks = flow.nodes().values().stream().map(Node::ask).filter(Objects::nonNull)
                .filter(ask -> name.equals(ask.keep())).toList();
        if (asks.isEmpty()) {
            wrong(name, "nel questionario non c'è questa domanda");
            return;
        }
        switch (rule) {
            case QuestionRule.ByOption by -> {
                options(name, by.options().keySet(), asks);
                losses(name, by.options().values(), by.most());
            }
            case QuestionRule.BySeveral by -> options(name, by.options().keySet(), asks);
            case QuestionRule.ByRange by -> {
                ranges(name, by.ranges(), asks);
                losses(name, by.ranges().stream().map(QuestionRule.Range::points).toList(), by.most());
            }
        }
    }

    private void options(String name, Set<String> ruled, List<Ask> asks) {
        Set<String> asked = new LinkedHashSet<>();
        asks.forEach(ask -> asked.addAll(FIXED.getOrDefault(ask.type(), ask.options().keySet())));
        if (asks.stream().anyMatch(ask -> ask.type().equals(AnswerType.SEVERAL) && Integer.valueOf(0).equals(ask.min()))) {
            asked.add(AnswerType.NONE);
        }
        asked.stream().filter(option -> !ruled.contains(option)).forEach(option -> wrong(name, "manca l'opzione " + option));
        ruled.stream().filter(option -> !asked.contains(option)).forEach(option ->
                wrong(name, "nel questionario non c'è l'opzione " + option));
    }

    private void ranges(String name, List<QuestionRule.Range> ranges, List<Ask> asks) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).from() > ranges.get(i).to()) {
                wrong(name, "un intervallo finisce prima di cominciare: " + ranges.get(i).from());
            }
            if (i > 0) {
                joined(name, "gli intervalli", ranges.get(i - 1).to(), ranges.get(i).from());
            }
        }
        for (Ask ask : asks) {
            if (ranges.getFirst().from() > (ask.min() == null ? Integer.MIN_VALUE : ask.min())) {
                wrong(name, "nessun intervallo prima di " + ranges.getFirst().from());
            }
            if (ranges.getLast().to() < (ask.max() == null ? Integer.MAX_VALUE : ask.max())) {
                wrong(name, "nessun intervallo dopo " + ranges.getLast().to());
            }
        }
    }

    /** Where another answer is worth more, the rules say which. */
    private void losses(String name, Collection<Points> all, int most) {
        all.stream().filter(points -> points.points() < most && points.change() == null).findFirst().ifPresent(points ->
                wrong(name, "manca change, che cosa cambierebbe, dopo «" + points.why() + "»"));
    }

    private void wrong(String node, String what) {
        problems.add(new FlowProblem(rules.questionnaire() + "/scores.yml", node, what));
    }
}
