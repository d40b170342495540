package it.sportello.ask.questionnaires.mongo

import it.sportello.ask.questionnaires.Sheet
import it.sportello.ask.questionnaires.SheetListener
import it.sportello.ask.questionnaires.Sheets
import it.sportello.ask.questionnaires.interview.Interviews
import it.sportello.ask.questionnaires.interview.NationalIndexes
import it.sportello.platform.store.Store
import org.bson.Document

/** The adapters of a store, for specs of other packages. */
class SheetStore {

    static Sheets sheets(Store store, List<SheetListener> listeners = []) { new MongoSheets(store, listeners) }

    static Document document(Sheet sheet, String shelf) { SheetDocuments.write(sheet, shelf) }

    static Interviews interviews(Store store) { new MongoInterviews(store) }

    static NationalIndexes indexes(Store store) { new MongoNationalIndexes(store) }
}
