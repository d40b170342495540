package it.sportello.jobs.notices.mongo

import it.sportello.jobs.notices.Subscribers
import it.sportello.jobs.notices.WeeklySends
import it.sportello.jobs.notices.digest.DigestDays
import it.sportello.jobs.notices.digest.Digests
import it.sportello.platform.store.Store

/** The adapters of a store, for specs of other packages. */
class NoticeStore {

    static Subscribers subscribers(Store store) {
        new MongoSubscribers(store)
    }

    static Digests digests(Store store) {
        new MongoDigests(store)
    }

    static DigestDays digestDays(Store store) {
        new MongoDigestDays(store)
    }

    static WeeklySends sends(Store store) {
        new MongoWeeklySends(store)
    }
}
