package it.sportello.bots.dialogue.flow;

import java.util.Map;

/**
 * A step of a flow, done in this order: {@code set}, {@code say}, {@code call}, {@code ask}, exit.
 *
 * @param name how other nodes and the texts call it
 * @param when it is done at all; otherwise it is left at once by {@code next}
 * @param set  values kept on entry, placeholders filled
 * @param say  key of the words said, or {@code null}
 * @param call a capability, or {@code null}
 * @param ask  a question, or {@code null}
 * @param exit where to when no outcome and no option decides
 */
public record Node(String name, When when, Map<String, String> set, String say, Call call, Ask ask, Exit exit) {

    /** Whether an answer is kept here. */
    public boolean keeps() {
        return ask != null && ask.keep() != null;
    }

    /**
     * @param capability {@code vacancies.search}
     * @param with       arguments beside (and over) the kept values, placeholders filled
     * @param on         outcome to node; an outcome not listed goes on to the node's question or exit
     */
    public record Call(String capability, Map<String, String> with, Map<String, String> on) {
    }
}
