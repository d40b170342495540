package it.sportello.bots.dialogue.revision;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What lies between two revisions, by name of node. Changed is what a person sees or may answer: the question, its options and
 * limits, and their words in the base language. Another way on changes no answer.
 */
public record Comparison(Set<String> unaffected, Set<String> changed, Set<String> removed, Set<String> added) {

    public static Comparison of(Flow from, Flow to) {
        Predicate<String> there = name -> to.nodes().containsKey(name);
        Predicate<String> same = name -> there.test(name) && same(from, to, name);
        return new Comparison(names(from, same), names(from, there.and(same.negate())), names(from, there.negate()),
                names(to, name -> !from.nodes().containsKey(name)));
    }

    private static Set<String> names(Flow flow, Predicate<String> which) {
        return flow.nodes().keySet().stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean same(Flow from, Flow to, String name) {
        return Objects.equals(asked(from.node(name)), asked(to.node(name))) && words(from, name).equals(words(to, name));
    }

    /** A question without the ways its options lead. */
    private static Object asked(Node node) {
        record Asked(String type, String keep, Set<String> options, Integer min, Integer max, boolean optional, String capability) {
        }
        var ask = node.ask();
        return ask == null ? null : new Asked(ask.type(), ask.keep(), Set.copyOf(ask.options().keySet()), ask.min(), ask.max(), ask.optional(),
                node.call() == null ? "" : node.call().capability());
    }

    private static Set<String> words(Flow flow, String name) {
        var node = flow.node(name);
        var texts = flow.texts();
        var words = new TreeSet<String>();
        if (node.say() != null) {
            words.add("say\t" + texts.get(flow.language(), node.say()));
        }
        if (node.ask() != null) {
            words.add("ask\t" + texts.get(flow.language(), name + ".ask"));
            node.ask().options().keySet().forEach(id -> words.add(id + "\t" + texts.get(flow.language(), name + "." + id)));
        }
        return words;
    }
}
