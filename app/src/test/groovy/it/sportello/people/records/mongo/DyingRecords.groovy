package it.sportello.people.records.mongo

import it.sportello.TestStore
import it.sportello.people.records.PersonRecord

/** Dies when it should write down who people are. */
class DyingRecords extends MongoRecords {

    DyingRecords(TestStore store) { super(store) }

    @Override
    boolean saveAll(List<PersonRecord> many) {
        throw new IllegalStateException('killed')
    }
}
