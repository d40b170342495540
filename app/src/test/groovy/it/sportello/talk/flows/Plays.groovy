package it.sportello.talk.flows

import it.sportello.office.journal.Journal

/** The driver of flows, for specs of other packages. */
class Plays {

    static PlayFlow flows(Flows flows, List<Capability> capabilities, Journal journal, List<AnswerKeeper> keepers) {
        new PlayFlow(flows, new CapabilityTable(capabilities), new TellCalls(journal), keepers)
    }
}
