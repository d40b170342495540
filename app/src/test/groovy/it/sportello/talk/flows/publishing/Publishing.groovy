package it.sportello.talk.flows.publishing

import it.sportello.talk.flows.CapabilityTable
import it.sportello.talk.flows.CheckFlows
import it.sportello.talk.flows.FlowRevisions
import it.sportello.talk.flows.Flows

import java.time.InstantSource

/** What publishes, for specs of other packages. */
class Publishing {

    static ChoicesSince choices(Flows flows) { new ChoicesSince(flows) }

    static PublishRevision of(Flows flows, FlowRevisions revisions, CapabilityTable capabilities, InstantSource clock, List<Companion> all = []) {
        def companions = new Companions(all)
        new PublishRevision(flows, revisions, new CheckDraft(flows, new CheckFlows(capabilities), companions), companions, clock)
    }
}
