package it.sportello.jobs.adverts.mongo

import it.sportello.jobs.adverts.Adverts
import it.sportello.platform.store.Store

/** The adapter of a store, for specs of other packages. */
class AdvertStore {

    static Adverts in(Store store) {
        new MongoAdverts(store)
    }
}
