package it.sportello.ask.scores.mongo

import it.sportello.ask.scores.rules.RuleFiles
import it.sportello.platform.store.Store

/** The adapter of a store, for specs of other packages. */
class RuleStore {

    static RuleFiles in(Store store) {
        new MongoRuleFiles(store)
    }
}
