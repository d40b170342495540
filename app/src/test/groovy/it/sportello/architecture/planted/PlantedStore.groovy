package it.sportello.architecture.planted

import com.mongodb.client.MongoCollection
import com.mongodb.client.MongoDatabase
import com.mongodb.client.model.Aggregates
import com.mongodb.client.model.Collation
import com.mongodb.client.model.IndexOptions
import com.mongodb.client.model.PushOptions
import com.mongodb.client.model.Updates
import groovy.transform.CompileStatic
import it.sportello.TestStore
import org.bson.Document
import org.bson.conversions.Bson

import static com.mongodb.client.model.Filters.and
import static com.mongodb.client.model.Filters.eq
import static com.mongodb.client.model.Filters.gt
import static com.mongodb.client.model.Filters.gte
import static com.mongodb.client.model.Filters.text
import static it.sportello.platform.store.Store.Index.unique

/** An adapter that asks right and wrong, for QueryShapeSpec to hear. */
@CompileStatic
class PlantedStore {

    private final MongoCollection<Document> things
    private final MongoCollection<Document> waiting
    private final MongoDatabase database

    PlantedStore(TestStore store) {
        things = store.collection('planted-things', unique('office', 'code'))
        waiting = store.queue('planted-waiting')
        database = store.database
    }

    void byName() { things.find(eq('a')).first() }

    void byNameAndState() { things.find(and(eq('a'), eq('state', 'open'))).first() }

    void byNames() { things.find(new Document('_id', new Document('$in', ['a', 'b']))).into([]) }

    void byWholeIndex() { things.find(and(eq('office', 'PA'), eq('code', 1))).first() }

    void byWholeIndexAndRange() { things.find(and(eq('office', 'PA'), eq('code', 1), gt('version', 3))).first() }

    void countWithinServed() { things.countDocuments(and(eq('a'), gt('version', 3))) }

    void sortWithinServed() { things.find(new Document('_id', new Document('$in', ['a', 'b']))).sort(new Document('at', 1)).into([]) }

    void queueWithLimit() { waiting.find().limit(10).into([]) }

    void conditionalUpdate() { things.updateOne(and(eq('a'), eq('version', 1)), Updates.inc('version', 1)) }

    void pushAndSlice() { things.updateOne(eq('a'), Updates.pushEach('last', ['x'], new PushOptions().slice(-5))) }

    void insertAndDelete() {
        things.insertOne(new Document('_id', 'gone'))
        things.deleteOne(eq('gone'))
    }

    void byOtherField() { things.find(eq('state', 'open')).first() }

    void byHalfIndex() { things.find(eq('office', 'PA')).first() }

    void everything() { things.find().into([]) }

    void byNullKey() { things.find(eq('_id', null)).first() }

    void updateByOtherField() { things.updateMany(eq('state', 'open'), Updates.set('state', 'closed')) }

    void deleteByOtherField() { things.deleteMany(eq('state', 'open')) }

    void modifyByOtherField() { things.findOneAndUpdate(eq('state', 'open'), Updates.set('state', 'closed')) }

    void countAll() { things.countDocuments() }

    void sorted() { things.find().sort(new Document('at', -1)).first() }

    void byRangeOfNames() { things.find(gte('_id', 'b')).first() }

    void queueWithoutLimit() { waiting.find().into([]) }

    void undeclared() { database.getCollection('planted-elsewhere').find(eq('a')).first() }

    void byText() { refused { things.find(text('lavoro')).first() } }

    void updateByPipeline() { refused { things.updateOne(eq('a'), [Updates.set('a', 1)]) } }

    void aggregateWithSwitch() {
        def odd = new Document('$switch', new Document('branches', []).append('default', 1))
        aggregate(Aggregates.project(new Document('odd', odd)))
    }

    void lookup() { aggregate(Aggregates.lookup('planted-waiting', 'a', 'b', 'c')) }

    void plainIndex() { things.createIndex(new Document('state', 1), new IndexOptions()) }

    void collated() { things.find(eq('a')).collation(Collation.builder().locale('it').build()).first() }

    private void aggregate(Bson stage) {
        refused { things.aggregate([Aggregates.match(eq('a')), stage]).into([]) }
    }

    /** What matters here is what was asked, not what the engine says to it. */
    private static void refused(Closure<?> ask) {
        try {
            ask()
        } catch (com.mongodb.MongoException ignored) {
        }
    }
}
