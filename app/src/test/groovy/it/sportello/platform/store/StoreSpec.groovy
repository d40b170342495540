package it.sportello.platform.store

import com.mongodb.ErrorCategory
import com.mongodb.MongoBulkWriteException
import com.mongodb.MongoWriteException
import com.mongodb.client.model.BulkWriteOptions
import com.mongodb.client.model.FindOneAndUpdateOptions
import com.mongodb.client.model.InsertOneModel
import com.mongodb.client.model.Projections
import com.mongodb.client.model.PushOptions
import com.mongodb.client.model.ReturnDocument
import com.mongodb.client.model.Sorts
import com.mongodb.client.model.UpdateOneModel
import com.mongodb.client.model.UpdateOptions
import it.sportello.TestStore
import org.bson.Document
import org.bson.types.Binary
import spock.lang.Shared
import spock.lang.Specification

import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicBoolean

import static com.mongodb.client.model.Filters.and
import static com.mongodb.client.model.Filters.elemMatch
import static com.mongodb.client.model.Filters.eq
import static com.mongodb.client.model.Filters.exists
import static com.mongodb.client.model.Filters.gt
import static com.mongodb.client.model.Filters.lt
import static com.mongodb.client.model.Filters.or
import static com.mongodb.client.model.Updates.addToSet
import static com.mongodb.client.model.Updates.combine
import static com.mongodb.client.model.Updates.inc
import static com.mongodb.client.model.Updates.max
import static com.mongodb.client.model.Updates.min
import static com.mongodb.client.model.Updates.mul
import static com.mongodb.client.model.Updates.pull
import static com.mongodb.client.model.Updates.pullAll
import static com.mongodb.client.model.Updates.push
import static com.mongodb.client.model.Updates.pushEach
import static com.mongodb.client.model.Updates.rename
import static com.mongodb.client.model.Updates.set
import static com.mongodb.client.model.Updates.setOnInsert
import static com.mongodb.client.model.Updates.unset
import static it.sportello.platform.store.Store.Index.unique

/** What the house relies on, on the embedded engine, and on MongoDB when MONGODB_URI says where it is. */
class StoreSpec extends Specification {

    @Shared
    TestStore store = new TestStore()
    def things = store.collection('things', unique('office', 'code'), unique('email'), unique('phones'))

    def cleanup() { store.clear() }

    def "every kind of value comes back as it was kept"() {
        given:
        def kept = new Document(_id: 'a', text: 'perché no? 👍 مرحبا', whole: 7, big: 7_000_000_000L, real: 1.5d, yes: true, nothing: null,
                at: new Date(1_795_000_000_123L), bytes: new Binary([1, 2, 3] as byte[]), list: [1, 'b', [3]], inside: new Document(deep: [new Document(x: 1)]))

        when:
        things.insertOne(kept)

        then:
        things.find(eq('a')).first() == kept
    }

    def "a document is found by its name, by names, by a whole index, and by those with conditions"() {
        given:
        things.insertMany((1..50).collect { new Document(_id: "t$it".toString(), office: it % 2 ? 'PA' : 'CT', code: it, state: it > 25 ? 'open' : 'closed', version: it) })

        expect:
        things.find(filter).map { it._id }.toSet() == found.toSet()

        where:
        filter                                                                                            | found
        eq('t7')                                                                                          | ['t7']
        eq('_id', new Document('$eq', 't7'))                                                              | ['t7']
        new Document('_id', new Document('$in', ['t7', 't8', 'none', 't7']))                              | ['t7', 't8']
        and(eq('t7'), eq('state', 'closed'))                                                              | ['t7']
        and(eq('t7'), eq('state', 'open'))                                                                | []
        new Document('_id', new Document('$in', ['t7', 't30'])).append('version', new Document('$gt', 9)) | ['t30']
        and(eq('office', 'PA'), eq('code', 7))                                                            | ['t7']
        and(eq('office', 'PA'), eq('code', 7L), eq('state', 'closed'))                                    | ['t7']
        and(eq('office', 'PA'), eq('code', 8))                                                            | []
        new Document('office', new Document('$in', ['PA', 'CT'])).append('code', new Document('$in', [7, 8])) | ['t7', 't8']
        and(eq('t7'), or(exists('worker', false), lt('until', new Date())))                               | ['t7']
        and(eq('t7'), and(eq('office', 'PA'), gt('version', 3)))                                          | ['t7']
        or(eq('t7'), eq('t8'))                                                                            | ['t7', 't8']
        eq('email', null)                                                                                 | (1..50).collect { "t$it".toString() }
        new Document('_id', new Document('$in', []))                                                      | []
        new Document('_id', ~/^t4\d$/)                                                                    | (40..49).collect { "t$it".toString() }
    }

    def "found documents can be ordered, cut and trimmed"() {
        given:
        things.insertMany((1..9).collect { new Document(_id: "t$it".toString(), rank: 10 - it, text: 'long') })

        expect:
        things.find(new Document('_id', new Document('$in', ['t1', 't5', 't9']))).sort(Sorts.ascending('rank')).limit(2)
                .projection(Projections.include('rank')).toList() == [new Document(_id: 't9', rank: 1), new Document(_id: 't5', rank: 5)]
    }

    def "two documents never share a unique key, whatever its form"() {
        given:
        things.insertOne(new Document(_id: 'a', office: 'PA', code: 1, email: 'a@example.org', phones: ['1', '2']))

        when:
        things.insertOne(new Document(second))

        then:
        def refused = thrown(MongoWriteException)
        refused.error.category == ErrorCategory.DUPLICATE_KEY

        where:
        second << [[_id: 'a'], [_id: 'b', office: 'PA', code: 1], [_id: 'b', office: 'PA', code: 1L], [_id: 'b', email: 'a@example.org'],
                   [_id: 'b', phones: ['2', '3']]]
    }

    def "documents without the keys of an index do not collide"() {
        when:
        things.insertMany([new Document(_id: 'a'), new Document(_id: 'b'), new Document(_id: 'c', office: 'PA', code: 1), new Document(_id: 'd', office: 'PA', code: 2)])

        then:
        things.find().toList().size() == 4
    }

    def "a key is free again when its document changes or goes"() {
        given:
        things.insertMany([new Document(_id: 'a', email: 'a@example.org'), new Document(_id: 'b', email: 'b@example.org')])

        when:
        things.updateOne(eq('a'), set('email', 'c@example.org'))
        things.updateOne(eq('b'), set('email', 'a@example.org'))
        things.deleteOne(eq('a'))
        things.insertOne(new Document(_id: 'c', email: 'c@example.org'))

        then:
        things.find(eq('email', 'a@example.org')).first()._id == 'b'
        things.find(eq('email', 'c@example.org')).first()._id == 'c'
        things.find(eq('email', 'b@example.org')).first() == null
    }

    def "#what is done to a document as asked"() {
        given:
        things.insertOne(new Document(_id: 'a', n: 2, word: 'x', list: [1, 2, 3, 2],
                people: [new Document(id: 1, state: 'waiting'), new Document(id: 2, state: 'waiting')]))

        when:
        def result = things.updateOne(filter, update, options)

        then:
        result.modifiedCount == 1
        def after = things.find(eq('a')).first()
        after.subMap(expected.keySet()) == expected

        where:
        what             | filter                                             | update                                                            || expected
        'set and unset'  | eq('a')                                            | combine(set('word', 'y'), unset('n'))                             || [word: 'y']
        'set inside'     | eq('a')                                            | set('deep.er', 1)                                                 || [deep: new Document(er: 1)]
        'inc'            | eq('a')                                            | inc('n', 3)                                                       || [n: 5]
        'mul'            | eq('a')                                            | mul('n', 3)                                                       || [n: 6]
        'min and max'    | eq('a')                                            | combine(min('n', 1), max('m', 9))                                 || [n: 1, m: 9]
        'rename'         | eq('a')                                            | rename('word', 'term')                                            || [term: 'x']
        'push'           | eq('a')                                            | push('list', 4)                                                   || [list: [1, 2, 3, 2, 4]]
        'push and slice' | eq('a')                                            | pushEach('list', [4, 5], new PushOptions().slice(-3))             || [list: [2, 4, 5]]
        'addToSet'       | eq('a')                                            | combine(addToSet('list', 3), addToSet('set', 3))                  || [list: [1, 2, 3, 2], set: [3]]
        'pull'           | eq('a')                                            | pull('list', 2)                                                   || [list: [1, 3]]
        'pullAll'        | eq('a')                                            | pullAll('people', [new Document(id: 1, state: 'waiting')])        || [people: [new Document(id: 2, state: 'waiting')]]
        'positional'     | and(eq('a'), eq('people.id', 2))                   | set('people.$.state', 'sent')                                     || [people: [new Document(id: 1, state: 'waiting'), new Document(id: 2, state: 'sent')]]
        'elemMatch'      | and(eq('a'), elemMatch('people', and(eq('id', 1), eq('state', 'waiting')))) | set('people.$.state', 'sent')            || [people: [new Document(id: 1, state: 'sent'), new Document(id: 2, state: 'waiting')]]
        'arrayFilters'   | eq('a')                                            | set('people.$[p].state', 'sent')                                  || [people: [new Document(id: 1, state: 'sent'), new Document(id: 2, state: 'waiting')]]
        'all elements'   | eq('a')                                            | set('people.$[].state', 'sent')                                   || [people: [new Document(id: 1, state: 'sent'), new Document(id: 2, state: 'sent')]]
        options = what == 'arrayFilters' ? new UpdateOptions().arrayFilters([eq('p.id', 1)]) : new UpdateOptions()
    }

    def "an upsert makes the document once, with what belongs to its beginning"() {
        when:
        def results = (1..3).collect { things.updateOne(eq('a'), combine(inc('n', 1), setOnInsert('first', it)), new UpdateOptions().upsert(true)) }

        then:
        results*.matchedCount == [0, 1, 1]
        things.find(eq('a')).first() == new Document(_id: 'a', n: 3, first: 1)
    }

    def "a document is claimed and comes back as it is now"() {
        given:
        things.insertOne(new Document(_id: 'a', version: 1))

        expect:
        things.findOneAndUpdate(and(eq('a'), eq('version', 1)), inc('version', 1), after()).version == 2
        things.findOneAndUpdate(and(eq('a'), eq('version', 1)), inc('version', 1), after()) == null
        things.findOneAndUpdate(eq('b'), inc('version', 1), after().upsert(true)).version == 1
        things.findOneAndReplace(and(eq('b'), eq('version', 1)), new Document(version: 7)).version == 1
        things.findOneAndDelete(eq('b')).version == 7
        things.find(eq('b')).first() == null
    }

    def "many writes go in one command, and each tells how it went"() {
        given:
        things.insertOne(new Document(_id: 'c', email: 'c@example.org'))

        when:
        def done = things.bulkWrite([new InsertOneModel(new Document(_id: 'a')), new UpdateOneModel(eq('a'), set('n', 1)),
                                     new UpdateOneModel(eq('b'), set('n', 1), new UpdateOptions().upsert(true))])

        then:
        [done.insertedCount, done.modifiedCount, done.upserts.size()] == [1, 1, 1]

        when:
        things.bulkWrite([new InsertOneModel(new Document(_id: 'd')), new InsertOneModel(new Document(_id: 'e', email: 'c@example.org')),
                          new InsertOneModel(new Document(_id: 'f'))], new BulkWriteOptions().ordered(false))

        then:
        def partly = thrown(MongoBulkWriteException)
        partly.writeResult.insertedCount == 2
        partly.writeErrors*.code == [11000]
        things.find(new Document('_id', new Document('$in', ['d', 'e', 'f']))).map { it._id }.toSet() == ['d', 'f'].toSet()
    }

    def "figures are added up within what was found"() {
        given:
        things.insertMany((1..6).collect { new Document(_id: "t$it".toString(), kind: it % 2 ? 'odd' : 'even', n: it) })

        expect:
        things.aggregate([new Document('$match', new Document('_id', new Document('$in', ['t1', 't2', 't3']))),
                          new Document('$group', new Document(_id: '$kind', sum: new Document('$sum', '$n')))])
                .collectEntries { [it._id, it.sum] } == [odd: 4, even: 2]
        things.countDocuments(new Document('_id', new Document('$in', ['t1', 't2', 'none']))) == 2
    }

    def "of many who want the same thing at once, one gets it"() {
        given:
        things.insertOne(new Document(_id: 'a', state: 'free'))

        when:
        def winners = atOnce(32) { i -> things.updateOne(and(eq('a'), eq('state', 'free')), combine(set('state', 'taken'), set('by', i))).modifiedCount }
        def makers = atOnce(32) { i -> tryInsert(new Document(_id: "m$i".toString(), email: 'same@example.org')) }
        def counts = atOnce(200) { things.findOneAndUpdate(eq('count'), inc('n', 1), after().upsert(true)).n }

        then:
        winners.sum() == 1
        makers.sum() == 1
        counts.toSet() == (1..200).toSet()
    }

    def "nobody ever sees half of a change"() {
        given:
        things.insertOne(new Document(_id: 'a', left: 0, right: 0, list: []))
        def going = new AtomicBoolean(true)

        when:
        def torn = Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            def readers = (1..4).collect {
                threads.submit({
                    int odd = 0
                    while (going.get()) {
                        def seen = things.find(eq('a')).first()
                        if (seen.left != seen.right || seen.list.size() != Math.min(seen.left, 20)) { odd++ }
                    }
                    odd
                } as Callable<Integer>)
            }
            (1..300).each { things.updateOne(eq('a'), combine(inc('left', 1), pushEach('list', [it], new PushOptions().slice(-20)), inc('right', 1))) }
            going.set(false)
            readers*.get().sum()
        }

        then:
        torn == 0
    }

    def "a collection may be declared again, and again by another adapter"() {
        when:
        things.insertOne(new Document(_id: 'a', office: 'PA', code: 1))
        store.collection('things', unique('office', 'code'))
        store.collection('things', unique('slug'))

        then:
        store.shapes.of('things').get().serves(['slug'].toSet())
        store.shapes.of('things').get().serves(['office', 'code', 'state'].toSet())
        !store.shapes.of('things').get().serves(['office'].toSet())
        things.find(and(eq('office', 'PA'), eq('code', 1))).first()._id == 'a'
    }

    def "a queue is read in pieces"() {
        given:
        def waiting = store.queue('waiting')
        waiting.insertMany((1..500).collect { new Document(_id: String.format('q%04d', it)) })

        expect:
        waiting.find().limit(10).toList().size() == 10
        waiting.find().batchSize(50).limit(300).toList().size() == 300
    }

    def "a document may be as large as a page of a file"() {
        when:
        things.insertOne(new Document(_id: 'big', bytes: new Binary(new byte[1_000_000])))

        then:
        things.find(eq('big')).first().get('bytes', Binary).data.length == 1_000_000
    }

    private static FindOneAndUpdateOptions after() {
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)
    }

    private int tryInsert(Document document) {
        try {
            things.insertOne(document)
            1
        } catch (MongoWriteException ignored) {
            0
        }
    }

    private static <T> List<T> atOnce(int times, Closure<T> work) {
        Executors.newFixedThreadPool(8).withCloseable { threads ->
            (1..times).collect { i -> threads.submit({ work(i) } as Callable<T>) }*.get()
        }
    }
}
