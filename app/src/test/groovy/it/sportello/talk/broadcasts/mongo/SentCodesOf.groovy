package it.sportello.talk.broadcasts.mongo

import it.sportello.TestStore
import it.sportello.talk.broadcasts.codes.SentCodes

/** The codes of a store, for specs of other slices. */
class SentCodesOf {

    static SentCodes store(TestStore store) { new MongoSentCodes(store) }
}
