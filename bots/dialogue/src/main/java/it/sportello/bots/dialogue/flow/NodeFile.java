package it.sportello.bots.dialogue.flow;

import it.sportello.bots.dialogue.words.Yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one node. */
final class NodeFile {

    private static final Set<String> FIELDS = Set.of("when", "set", "say", "call", "with", "on", "ask", "keep", "known", "options",
            "min", "max", "section", "optional", "next", "end", "go", "give", "handover");
    private static final Set<String> QUESTION = Set.of("keep", "known", "options", "min", "max", "section", "optional");
    private static final List<String> EXITS = List.of("next", "end", "go", "handover");

    static final String NAME = "[a-z][a-z0-9-]{0,39}";

    private NodeFile() {
    }

    static Node read(String name, Fields fields) {
        fields.only(FIELDS);
        if (!name.matches(NAME)) {
            throw fields.broken("il nome di un nodo è di minuscole, cifre e trattini");
        }
        if (fields.has("when") && !fields.has("next")) {
            throw fields.broken("when vuole una next");
        }
        return new Node(name, when(fields), fields.texts("set"), fields.optional("say"), call(fields), ask(fields), exit(fields));
    }

    private static Node.Call call(Fields fields) {
        if (!fields.has("call")) {
            if (fields.has("on") || fields.has("with")) {
                throw fields.broken("on e with vogliono una call");
            }
            return null;
        }
        return new Node.Call(fields.text("call"), fields.texts("with"), fields.texts("on"));
    }

    private static Ask ask(Fields fields) {
        if (!fields.has("ask")) {
            QUESTION.stream().filter(fields::has).findFirst().ifPresent(name -> {
                throw fields.broken(name + " vuole una ask");
            });
            return null;
        }
        return new Ask(fields.text("ask"), fields.optional("keep"), known(fields), options(fields),
                fields.number("min"), fields.number("max"), fields.optional("section"), yes(fields, "optional"));
    }

    private static Ask.Known known(Fields fields) {
        try {
            return fields.has("known") ? Ask.Known.valueOf(fields.text("known").toUpperCase(Locale.ROOT)) : Ask.Known.CONFIRM;
        } catch (IllegalArgumentException e) {
            throw fields.broken("known è skip, confirm o ask");
        }
    }

    /** A map of option to node, or a list of options that all take the node's exit. */
    private static Map<String, String> options(Fields fields) {
        if (fields.map().get("options") instanceof List<?>) {
            var options = new LinkedHashMap<String, String>();
            fields.list("options").forEach(option -> options.put(option, ""));
            return options;
        }
        return fields.texts("options");
    }

    private static Exit exit(Fields fields) {
        if (fields.has("give") && !fields.has("go")) {
            throw fields.broken("give vuole una go");
        }
        var found = EXITS.stream().filter(fields::has).toList();
        if (found.size() > 1) {
            throw fields.broken("un solo tra next, end, go e handover");
        }
        return switch (found.isEmpty() ? "" : found.getFirst()) {
            case "next" -> new Exit.Next(routes(fields));
            case "end" -> new Exit.End(fields.text("end"));
            case "go" -> new Exit.Leave(fields.text("go"), fields.texts("give"));
            case "handover" -> handover(fields);
            default -> new Exit.None();
        };
    }

    /** A word that is there or is not. */
    private static boolean yes(Fields fields, String name) {
        if (fields.has(name) && !"yes".equals(fields.text(name))) {
            throw fields.broken(name + " può essere solo yes");
        }
        return fields.has(name);
    }

    private static Exit handover(Fields fields) {
        yes(fields, "handover");
        return new Exit.Handover();
    }

    private static List<Route> routes(Fields fields) {
        if (!(fields.map().get("next") instanceof List<?> many)) {
            return List.of(new Route(When.ALWAYS, fields.text("next")));
        }
        List<Route> routes = new ArrayList<>();
        for (var one : many) {
            var route = new Fields(fields.file(), fields.node(), Yaml.strings(fields.file(), one)).only(Set.of("when", "to"));
            routes.add(new Route(when(route), route.text("to")));
        }
        return routes;
    }

    private static When when(Fields fields) {
        Map<String, Set<Condition>> when = new HashMap<>();
        fields.map("when").forEach((name, values) -> when.put(name, fields.list(name, values).stream().map(Condition::new)
                .peek(condition -> {
                    if (condition.broken()) {
                        throw fields.broken("la condizione non è un confronto tra numeri: " + condition.text());
                    }
                }).collect(Collectors.toUnmodifiableSet())));
        return new When(when);
    }
}
