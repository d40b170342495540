package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.AnswerTypes;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.dialogue.words.Words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which texts a flow needs, and which it may have. */
final class TextKeys {

    private static final List<String> BESIDE = List.of("ask", "help", "why", "again", "examples", "known", "label");
    private static final List<String> SECTION = List.of("opening", "title");

    /** How a questionnaire is called where it is shown on a page. */
    private static final String TITLE = "title";

    private TextKeys() {
    }

    static Set<String> needed(Flow flow) {
        var keys = new LinkedHashSet<String>();
        for (var node : flow.nodes().values()) {
            if (node.say() != null) {
                keys.add(node.say());
            }
            if (node.ask() != null) {
                if (!readBack(node)) {
                    keys.add(node.name() + ".ask");
                }
                node.ask().options().keySet().stream().filter(option -> !fixed(node).contains(option))
                        .forEach(option -> keys.add(node.name() + "." + option));
            }
        }
        if (flow.questionnaire() != null) {
            flow.questionnaire().sections().forEach(section -> SECTION.forEach(part -> keys.add("section." + section + "." + part)));
            flow.nodes().values().stream().filter(Node::keeps).forEach(node -> keys.addAll(ofQuestion(flow, node)));
        }
        return keys;
    }

    /** A questionnaire says of every question why it is asked and what helps; where answers are read back, how it is called. */
    private static List<String> ofQuestion(Flow flow, Node node) {
        boolean readBack = flow.nodes().values().stream().anyMatch(one -> one.ask() != null && readBack(one));
        return Stream.of("why", "help", "label").filter(part -> readBack || !part.equals("label"))
                .map(part -> node.name() + "." + part).toList();
    }

    private static boolean readBack(Node node) {
        return node.ask().type().equals(AnswerType.READ_BACK);
    }

    /** Whether a flow may say it, though it need not. */
    static boolean known(Flow flow, String key) {
        if (Words.find(flow.language(), key).isPresent() || flow.questionnaire() != null && key.equals(TITLE)) {
            return true;
        }
        int dot = key.indexOf('.');
        var node = dot < 0 ? null : flow.nodes().get(key.substring(0, dot));
        if (node == null || node.ask() == null) {
            return false;
        }
        var rest = key.substring(dot + 1);
        var option = rest.endsWith(".also") ? rest.substring(0, rest.length() - 5) : rest;
        return BESIDE.contains(rest) || node.ask().optional() && option.equals("prefer-not") || node.ask().options().containsKey(option) || fixed(node).contains(option);
    }

    /** Options whose titles the engine has. */
    static List<String> fixed(Node node) {
        return AnswerTypes.find(node.ask().type()).map(type -> type.options()).orElse(List.of());
    }
}
