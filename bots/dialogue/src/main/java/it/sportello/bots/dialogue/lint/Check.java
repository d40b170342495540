package it.sportello.bots.dialogue.lint;

import it.sportello.bots.dialogue.flow.Flow;

import java.util.function.Consumer;

/** One kind of mistake. */
interface Check {

    void check(Flow flow, Catalogue catalogue, Consumer<FlowProblem> found);
}
