package it.sportello.bots.dialogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a session keeps, and under names that begin with {@code _} what the engine keeps for itself: values given and not yet
 * asked about, the page of a long list, and for each step the question and its answer.
 */
final class Memory {

    private static final String GIVEN = "_given";
    private static final String ANSWERED = "_answered";
    private static final String CONFIRMING = "_confirming";
    private static final String PAGE = "_page";
    private static final String STEP = "_s";

    private final Map<String, String> kept;

    Memory(Map<String, String> kept) {
        this.kept = new HashMap<>(kept);
    }

    static Map<String, String> given(Map<String, String> given) {
        var memory = new Memory(Map.of());
        given.forEach(memory::keep);
        memory.kept.put(GIVEN, String.join(",", new TreeSet<>(memory.open().keySet())));
        return memory.all();
    }

    Map<String, String> all() {
        return Map.copyOf(kept);
    }

    /** What slices and texts see. */
    Map<String, String> open() {
        return kept.entrySet().stream().filter(one -> !one.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String get(String name) {
        return name == null ? "" : kept.getOrDefault(name, "");
    }

    void keep(String name, String value) {
        if (name != null && !name.startsWith("_")) {
            kept.put(name, value);
        }
    }

    void keep(String name, String value, String title) {
        if (name != null) {
            keep(name, value);
            keep(name + "_title", title);
        }
    }

    void forget(String name) {
        kept.remove(name);
        kept.remove(name + "_title");
    }

    /** Whether this value is known from elsewhere and nobody was asked about it yet; asked once. */
    boolean takeGiven(String name) {
        return take(GIVEN, name);
    }

    void giveBack(String name) {
        mark(GIVEN, name);
    }

    /** Values that are known from elsewhere. */
    void know(Map<String, String> known) {
        keepAll(GIVEN, known);
    }

    /** Answers given before: their questions are passed over, once. */
    void answer(Map<String, String> answered) {
        keepAll(ANSWERED, answered);
        answered.keySet().forEach(name -> take(GIVEN, name));
    }

    boolean takeAnswered(String name) {
        return take(ANSWERED, name);
    }

    private void keepAll(String list, Map<String, String> values) {
        values.forEach((name, value) -> {
            keep(name, value);
            mark(list, name);
        });
    }

    private boolean take(String list, String name) {
        var names = names(list);
        boolean was = names.remove(name);
        if (was) {
            kept.put(list, String.join(",", names));
        }
        return was && !get(name).isBlank();
    }

    private void mark(String list, String name) {
        var names = names(list);
        names.add(name);
        kept.put(list, String.join(",", names));
    }

    private Set<String> names(String list) {
        return Arrays.stream(get(list).split(",")).filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean confirming() {
        return kept.containsKey(CONFIRMING);
    }

    void confirming(boolean yes) {
        if (yes) {
            kept.put(CONFIRMING, "yes");
        } else {
            kept.remove(CONFIRMING);
        }
    }

    int page() {
        return Integer.parseInt(kept.getOrDefault(PAGE, "0"));
    }

    void page(int page) {
        kept.put(PAGE, String.valueOf(page));
    }

    void asked(int step, String node) {
        kept.put(STEP + step, node);
        kept.remove(PAGE);
    }

    void answered(int step, String title) {
        kept.computeIfPresent(STEP + step, (name, node) -> node + "\t" + title);
    }

    String nodeAt(int step) {
        return get(STEP + step).split("\t", 2)[0];
    }

    /** What was answered at a step, or {@code null} while it is open. */
    String answerAt(int step) {
        var parts = get(STEP + step).split("\t", 2);
        return parts.length == 2 ? parts[1] : null;
    }
}
