package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;

/**
 * Something wrong in a flow, in the editor's words.
 *
 * @param file {@code cerca/text.fr.yml}
 * @param node or text key; empty when the file as a whole is meant
 * @param what in Italian
 */
public record FlowProblem(String file, String node, String what) {

    static FlowProblem in(Flow flow, Node node, String what) {
        return new FlowProblem(flow.name() + "/flow.yml", node.name(), what);
    }

    static FlowProblem text(Flow flow, String language, String key, String what) {
        return new FlowProblem(flow.name() + "/text." + language + ".yml", key, what);
    }

    @Override
    public String toString() {
        return file + (node.isEmpty() ? "" : ", " + node) + ": " + what;
    }
}
