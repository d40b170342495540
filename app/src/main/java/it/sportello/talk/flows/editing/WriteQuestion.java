package it.sportello.talk.flows.editing;

import it.sportello.bots.dialogue.words.YamlMap;
import it.sportello.talk.flows.editing.Question.Condition;
import it.sportello.talk.flows.publishing.Draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes a question into its draft: where it says what is there already, nothing is touched. */
public final class WriteQuestion {

    private WriteQuestion() {
    }

    /** @param question as {@link Questions#find} gave it, changed */
    public static Draft write(Draft draft, Question question) {
        DraftFiles files = DraftFiles.of(draft);
        Question before = new Questions(files).find(question.name()).orElseThrow();
        files.nodes().map(question.name()).ifPresent(node -> node(node, before, question));
        question.texts().forEach((language, texts) -> texts.forEach(files.texts(language)::set));
        gone(before, question).forEach(option -> files.languages().forEach(language ->
                Stream.of("", ".also").forEach(more -> files.texts(language).set(question.name() + "." + option + more, ""))));
        return files.draft();
    }

    private static void node(YamlMap node, Question before, Question question) {
        if (question.asked() != null) {
            asked(node, question.asked());
            if (!question.options().equals(before.options())) {
                options(node, question.options());
            }
        }
        if (question.ways() != null && !question.ways().equals(before.ways())) {
            ways(node, question.ways());
        }
    }

    private static List<String> gone(Question before, Question after) {
        List<String> stay = after.options().stream().map(Question.Option::id).toList();
        return before.options().stream().map(Question.Option::id).filter(id -> !stay.contains(id)).toList();
    }

    private static void asked(YamlMap node, Question.Asked asked) {
        set(node, "ask", asked.type());
        set(node, "section", asked.section());
        set(node, "optional", asked.optional() ? "yes" : "");
        set(node, "min", asked.min());
        set(node, "max", asked.max());
        set(node, "known", asked.known());
    }

    private static void set(YamlMap node, String name, String text) {
        if (text.isBlank()) {
            node.remove(name);
        } else {
            node.set(name, text);
        }
    }

    private static void options(YamlMap node, List<Question.Option> options) {
        if (options.isEmpty()) {
            node.remove("options");
        } else if (options.stream().allMatch(option -> option.to().isEmpty())) {
            node.set("options", options.stream().map(Question.Option::id).toList());
        } else {
            YamlMap map = YamlMap.inline();
            options.forEach(option -> map.set(option.id(), option.to()));
            node.set("options", map);
        }
    }

    private static void ways(YamlMap node, Question.Ways ways) {
        if (ways.when().isEmpty()) {
            node.remove("when");
        } else {
            node.set("when", when(ways.when()));
        }
        if (ways.ways().isEmpty()) {
            set(node, "next", ways.next());
            return;
        }
        List<YamlMap> routes = new ArrayList<>();
        ways.ways().forEach(way -> {
            YamlMap route = YamlMap.inline();
            route.set("when", when(List.of(way.when())));
            route.set("to", way.to());
            routes.add(route);
        });
        YamlMap otherwise = YamlMap.inline();
        otherwise.set("to", ways.next());
        routes.add(otherwise);
        node.setMaps("next", routes);
    }

    private static YamlMap when(List<Condition> conditions) {
        YamlMap when = YamlMap.inline();
        conditions.forEach(condition -> {
            List<String> values = Arrays.stream(condition.values().split(",", -1)).map(String::strip).map(value -> value.equals(Questions.NOTHING) ? "" : value).toList();
            if (values.size() == 1) {
                when.set(condition.name(), values.getFirst());
            } else {
                when.set(condition.name(), values);
            }
        });
        return when;
    }
}
