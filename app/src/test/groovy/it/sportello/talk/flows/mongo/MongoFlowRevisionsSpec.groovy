package it.sportello.talk.flows.mongo

import it.sportello.TestStore
import it.sportello.talk.flows.FlowRevisions
import it.sportello.talk.flows.FlowRevisionsContract

class MongoFlowRevisionsSpec extends FlowRevisionsContract {

    @Override
    FlowRevisions revisions() { new MongoFlowRevisions(new TestStore()) }
}
