package it.sportello.platform.store.embedded

import com.mongodb.client.MongoClients
import com.mongodb.client.MongoCollection
import com.mongodb.client.model.Filters
import com.mongodb.client.model.IndexOptions
import com.mongodb.client.model.Indexes
import com.mongodb.client.model.UpdateOptions
import com.mongodb.client.model.Updates
import groovy.transform.CompileStatic
import org.bson.Document

import java.nio.file.Path

/** A process to be killed: it writes without end, from several threads, and says each write when it was acknowledged. */
@CompileStatic
class AcknowledgingWriter {

    static final int THREADS = 8

    static void main(String[] args) {
        def store = EmbeddedStore.in(Path.of(args[0]))
        def things = things(store)
        def said = System.out
        (0..<THREADS).each { int thread ->
            new Thread({
                for (int i = 0; ; i++) {
                    String name = "${args[1]}-$thread-$i"
                    things.insertOne(new Document('_id', name).append('key', "k-$name".toString()).append('text', 'x' * (i % 400)))
                    things.updateOne(Filters.eq(name), Updates.combine(Updates.set('left', i), Updates.set('key', "c-$name".toString()), Updates.set('right', i)))
                    things.updateOne(Filters.eq("count-$thread".toString()), Updates.inc('n', 1), new UpdateOptions().upsert(true))
                    synchronized (said) {
                        said.println(name)
                        said.flush()
                    }
                }
            }).start()
        }
    }

    static MongoCollection<Document> things(EmbeddedStore store) {
        def things = MongoClients.create(store.connectionString()).getDatabase('durability').getCollection('things')
        things.createIndex(Indexes.ascending('key'), new IndexOptions().unique(true).sparse(true))
        things
    }
}
