package it.sportello.jobs.notices.mongo

import it.sportello.jobs.notices.Subscribers
import it.sportello.jobs.notices.WeeklySends
import it.sportello.platform.store.Store

/** The adapters of a store, for specs of other packages. */
class NoticeStore {

    static Subscribers subscribers(Store store) {
        new MongoSubscribers(store)
    }

    static WeeklySends sends(Store store) {
        new MongoWeeklySends(store)
    }
}
