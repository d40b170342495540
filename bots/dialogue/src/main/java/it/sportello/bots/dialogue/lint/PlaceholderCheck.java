package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Exit;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.dialogue.flow.Questionnaire;
import it.sportello.bots.dialogue.flow.Route;
import it.sportello.bots.dialogue.flow.Starts;
import it.sportello.bots.dialogue.words.Filling;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Placeholders no answer, no capability and no start ever fills. */
final class PlaceholderCheck implements Check {

    @Override
    public void check(Flow flow, Catalogue catalogue, Consumer<FlowProblem> found) {
        var names = names(flow, catalogue);
        flow.texts().byLanguage().forEach((language, texts) -> texts.forEach((key, text) ->
                Filling.names(text).stream().filter(name -> !names.contains(name) && !own(key, name)).forEach(name ->
                        found.accept(FlowProblem.text(flow, language, key, "nessuno riempie {" + name + "}")))));
        for (var node : flow.nodes().values()) {
            Consumer<Map<String, String>> fills = values -> values.values().stream()
                    .flatMap(text -> Filling.names(text).stream()).filter(name -> !names.contains(name))
                    .forEach(name -> found.accept(FlowProblem.in(flow, node, "nessuno riempie {" + name + "}")));
            fills.accept(node.set());
            if (node.call() != null) {
                fills.accept(node.call().with());
            }
            if (node.exit() instanceof Exit.Leave leave) {
                fills.accept(leave.give());
            }
            conditions(node).filter(name -> !names.contains(name)).distinct()
                    .forEach(name -> found.accept(FlowProblem.in(flow, node, "la condizione guarda " + name + ", che nessuno riempie")));
        }
    }

    private static Stream<String> conditions(Node node) {
        var routes = node.exit() instanceof Exit.Next next ? next.routes() : List.<Route>of();
        return Stream.concat(Stream.of(node.when()), routes.stream().map(Route::when)).flatMap(when -> when.conditions().keySet().stream());
    }

    private static boolean own(String key, String name) {
        return key.endsWith(".known") && name.equals("value");
    }

    private static Set<String> names(Flow flow, Catalogue catalogue) {
        var names = new HashSet<>(flow.given());
        names.add(Starts.START);
        if (flow.questionnaire() != null) {
            names.add(Questionnaire.INVITATION);
            names.add("minutes");
        }
        names.addAll(flow.starts().payloads().values());
        flow.starts().patterns().forEach(pattern -> names.addAll(pattern.namedGroups().keySet()));
        for (var node : flow.nodes().values()) {
            names.addAll(node.set().keySet());
            if (node.ask() != null && node.ask().keep() != null) {
                names.add(node.ask().keep());
                names.add(node.ask().keep() + "_title");
            }
            if (node.call() != null) {
                catalogue.outcomes(node.call().capability()).values().forEach(outcome -> names.addAll(outcome.values()));
            }
        }
        return names;
    }
}
