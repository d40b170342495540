package it.sportello.talk.flows.publishing;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.FlowProblem;

import java.util.List;

/** What a slice keeps beside a flow and that only fits some of its revisions: the rules of its score. */
public interface Companions {

    /** @return what would no longer fit, with file and place, if this revision were in force */
    List<FlowProblem> misfits(Flow flow);
}
