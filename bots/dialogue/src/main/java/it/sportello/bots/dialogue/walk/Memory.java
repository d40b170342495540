package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a session keeps, and under names that begin with {@code _} what the engine keeps for itself: values given and not yet
 * asked about, the page of a long list, what is picked of several, and for each step the question and its answer.
 */
public final class Memory {

    private static final String GIVEN = "_given";
    private static final String ANSWERED = "_answered";
    private static final String CONFIRMING = "_confirming";
    private static final String PAGE = "_page";
    private static final String PICKED = "_picked";
    private static final String LOOKING_UP = "_look";
    private static final String SECTIONS = "_sections";
    /** The answer that is being corrected at the end: its question, and how it was. */
    private static final String CORRECTING = "_fix";
    private static final String STEP = "_s";

    private final Map<String, String> kept;

    Memory(Map<String, String> kept) {
        this.kept = new HashMap<>(kept);
    }

    /** What a session begins with. */
    public static Map<String, String> given(Map<String, String> given) {
        var memory = new Memory(Map.of());
        given.forEach(memory::keep);
        memory.kept.put(GIVEN, String.join(",", new TreeSet<>(memory.open().keySet())));
        return memory.all();
    }

    Map<String, String> all() {
        return Map.copyOf(kept);
    }

    /** What slices and texts see of what a session keeps. */
    public static Map<String, String> values(Map<String, String> kept) {
        return new Memory(kept).open();
    }

    Map<String, String> open() {
        return kept.entrySet().stream().filter(one -> !one.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, HashMap::new));
    }

    /** The same without answers to questions that do not lie on the way walked. */
    Map<String, String> counting(Flow flow, List<String> way) {
        var values = open();
        var walked = way.stream().map(flow::node).filter(Node::keeps).map(one -> one.ask().keep()).toList();
        flow.nodes().values().stream().filter(Node::keeps).map(one -> one.ask().keep())
                .filter(keep -> !walked.contains(keep)).forEach(keep -> {
                    values.remove(keep);
                    values.remove(keep + "_title");
                });
        return values;
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

    /** An answer given already is passed over when its question is reached again. */
    void again(String name) {
        mark(ANSWERED, name);
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

    void pick(String ids) {
        kept.put(PICKED, ids);
        if (ids.isEmpty()) {
            kept.remove(PICKED);
        }
    }

    String picked() {
        return get(PICKED);
    }

    void lookUp(String text) {
        kept.put(LOOKING_UP, text);
    }

    boolean lookingUp() {
        return kept.containsKey(LOOKING_UP);
    }

    /** The words looked up, which now are. */
    String lookedUp() {
        return kept.remove(LOOKING_UP);
    }

    /** Whether a section opens now: once in a session. */
    boolean opens(String section) {
        boolean first = section != null && !names(SECTIONS).contains(section);
        if (first) {
            mark(SECTIONS, section);
        }
        return first;
    }

    void correcting(String node, String name) {
        kept.put(CORRECTING, node + "\t" + get(name) + "\t" + get(name + "_title"));
        forget(name);
    }

    /** Whether the way back to the end is walked: what was said on it is not said again. */
    boolean rewalking() {
        return kept.containsKey(CORRECTING);
    }

    boolean corrects(String node) {
        return get(CORRECTING).startsWith(node + "\t");
    }

    /** The correction is given up: the answer is as it was. */
    void uncorrect(String name) {
        var parts = kept.remove(CORRECTING).split("\t", 3);
        keep(name, parts[1], parts[2]);
        again(name);
    }

    void corrected() {
        kept.remove(CORRECTING);
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
