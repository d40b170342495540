package it.sportello.talk.flows.publishing;

import java.util.List;

/** Where people stand in a questionnaire: whoever keeps its sheets knows. */
public interface Standings {

    /**
     * @param revision they go on with
     * @param node     the first question without an answer
     * @param people   how many
     */
    record Standing(String revision, String node, long people) {
    }

    List<Standing> of(String flow);
}
