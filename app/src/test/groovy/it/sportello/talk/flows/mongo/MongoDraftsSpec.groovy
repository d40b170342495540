package it.sportello.talk.flows.mongo

import it.sportello.TestStore
import it.sportello.talk.flows.drafts.Drafts
import it.sportello.talk.flows.drafts.DraftsContract

class MongoDraftsSpec extends DraftsContract {

    @Override
    Drafts drafts() { new MongoDrafts(new TestStore()) }
}
