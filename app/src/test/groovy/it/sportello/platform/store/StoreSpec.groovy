package it.sportello.platform.store

import com.mongodb.client.model.Filters
import com.mongodb.client.model.Updates
import it.sportello.TestStore
import org.bson.Document
import spock.lang.Specification

import static it.sportello.platform.store.Store.Index.unique

class StoreSpec extends Specification {

    def store = new TestStore()

    def "a document is found again by its name"() {
        given:
        def things = store.collection('things', unique('office', 'code'))
        things.insertOne(new Document(_id: 'a', office: 'PA', code: 1, state: 'open'))

        expect:
        things.find(Filters.eq('a')).first().code == 1
        things.find(Filters.and(Filters.eq('office', 'PA'), Filters.eq('code', 1), Filters.gt('code', 0))).first()._id == 'a'
        things.updateOne(Filters.and(Filters.eq('a'), Filters.eq('state', 'open')), Updates.set('state', 'closed')).modifiedCount == 1
        things.updateOne(Filters.and(Filters.eq('a'), Filters.eq('state', 'open')), Updates.set('state', 'closed')).modifiedCount == 0
    }
}
