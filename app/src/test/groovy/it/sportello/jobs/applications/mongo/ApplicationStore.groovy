package it.sportello.jobs.applications.mongo

import it.sportello.jobs.applications.Applications
import it.sportello.platform.store.Store

/** The adapter of a store, for specs of other packages. */
class ApplicationStore {

    static Applications in(Store store) {
        new MongoApplications(store)
    }
}
