package it.sportello.talk.flows.publishing;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.FlowProblem;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a slice keeps beside a flow, as files that are drafted, checked and published with it: the rules of its score. Of the files of a
 * draft, texts by name, each knows its own.
 */
public interface Companion {

    /** Its files as they would go with this revision: those of now where they fit it, else the latest that did. */
    Map<String, String> beside(Flow flow);

    /** @return what is wrong with its files, or would not fit this revision, with file and place; without a file of its own, of those kept */
    List<FlowProblem> misfits(Flow flow, Map<String, String> files);

    /** @return what would be other than now, in Italian; empty when nothing would */
    List<String> changes(Flow flow, Map<String, String> files);

    /** From now on they are those of the flow. They hold before the flow does: a kill between the two leaves no answer without its rule. */
    void keep(Flow flow, Map<String, String> files, String by, String reason);

    /** What staff changed, the latest first. */
    List<Kept> kept(String flow);

    /** @param what in Italian; @param by id of who changed it */
    record Kept(String what, String by, String reason, Instant at) {
    }
}
