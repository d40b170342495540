package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Several options of one question: each tap takes one or gives it back, "fatto" ends. Several numbers or titles in one message
 * ("1 3 4", "italiano e francese") are the whole answer.
 */
final class Several {

    static final String DONE = "k_done";
    private static final String MARK = "✓ ";
    private static final String BETWEEN = "[,،;+/&\\n]|\\s(?:e|ed|and|et|y|و)\\s|\\s(?=و\\d)";

    private final Walk walk;

    Several(Walk walk) {
        this.walk = walk;
    }

    private Set<String> picked() {
        return Arrays.stream(walk.memory.picked().split(",")).filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The options with those taken marked; "fatto" once something is. */
    List<Option> marked(List<Option> options) {
        var picked = picked();
        return options.stream().map(one -> picked.contains(one.id()) ? new Option(one.id(), MARK + one.title()) : one).toList();
    }

    boolean mayEnd() {
        return !picked().isEmpty() || least() == 0;
    }

    /** What is taken so far, in words; empty when nothing is. */
    String soFar() {
        var picked = titles(picked());
        return picked.isEmpty() ? "" : walk.words("picked") + " " + picked;
    }

    /** The options that words in one message mean, when they are more than one; else empty. */
    List<Option> read(String text, Function<String, Option> choose) {
        var parts = new ArrayList<String>();
        for (var part : new Heard(text, "text", Map.of(), null).latin().split(BETWEEN)) {
            var bare = part.strip().replaceFirst("^و(?=\\d)", "");
            parts.addAll(bare.matches("\\d{1,2}(?:\\s+\\d{1,2})+") ? List.of(bare.split("\\s+")) : List.of(bare));
        }
        parts.removeIf(String::isBlank);
        if (parts.size() < 2) {
            return List.of();
        }
        var options = parts.stream().map(choose).toList();
        return options.contains(null) || options.stream().anyMatch(one -> one.id().startsWith("k_")) ? List.of() : options;
    }

    Turn toggle(Option option) {
        var picked = picked();
        if (!picked.remove(option.id())) {
            picked.add(option.id());
        }
        if (picked.size() > most()) {
            var question = new Question(walk);
            return question.missed(question.hint("refused.several-max"));
        }
        walk.memory.pick(String.join(",", picked));
        walk.misses = 0;
        new Question(walk).put("");
        return walk.turn();
    }

    Turn all(List<Option> options, String words) {
        var picked = picked();
        options.forEach(option -> picked.add(option.id()));
        return end(picked, words);
    }

    Turn done() {
        var picked = picked();
        return end(picked, taken(picked).title());
    }

    private Turn end(Set<String> picked, String words) {
        if (picked.size() < least() || picked.size() > most()) {
            var question = new Question(walk);
            return question.missed(question.hint(picked.size() < least() ? "refused.several-min" : "refused.several-max"));
        }
        return walk.take(taken(picked), words);
    }

    /** The answer that a kept value is, or {@code null} when one of its options is gone. */
    Answer.Taken known(String value) {
        if (value.equals(AnswerType.NONE) && least() == 0) {
            return taken(Set.of());
        }
        var ids = new LinkedHashSet<>(List.of(value.split(",")));
        return walk.options.stream().map(Option::id).toList().containsAll(ids) ? taken(ids) : null;
    }

    private Answer.Taken taken(Set<String> ids) {
        var value = walk.options.stream().map(Option::id).filter(ids::contains).collect(Collectors.joining(","));
        return value.isEmpty() ? new Answer.Taken(AnswerType.NONE, walk.words("option.none")) : new Answer.Taken(value, titles(ids));
    }

    private String titles(Set<String> ids) {
        return walk.options.stream().filter(one -> ids.contains(one.id())).map(Option::title).collect(Collectors.joining(", "));
    }

    private int least() {
        var min = walk.node.ask().min();
        return min == null ? 1 : min;
    }

    private int most() {
        var max = walk.node.ask().max();
        return max == null ? Integer.MAX_VALUE : max;
    }
}
