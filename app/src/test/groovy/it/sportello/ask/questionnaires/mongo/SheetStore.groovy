package it.sportello.ask.questionnaires.mongo

import it.sportello.ask.questionnaires.Sheets
import it.sportello.ask.questionnaires.interview.Interviews
import it.sportello.ask.questionnaires.interview.NationalIndexes
import it.sportello.platform.store.Store

/** The adapters of a store, for specs of other packages. */
class SheetStore {

    static Sheets sheets(Store store) { new MongoSheets(store) }

    static Interviews interviews(Store store) { new MongoInterviews(store) }

    static NationalIndexes indexes(Store store) { new MongoNationalIndexes(store) }
}
