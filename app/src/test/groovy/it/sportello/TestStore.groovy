package it.sportello

import com.mongodb.ConnectionString
import com.mongodb.MongoClientSettings
import com.mongodb.client.MongoClient
import com.mongodb.client.MongoClients
import com.mongodb.client.MongoCollection
import com.mongodb.client.MongoDatabase
import com.mongodb.event.CommandListener
import com.mongodb.event.CommandStartedEvent
import it.sportello.platform.due.TestDue
import it.sportello.platform.ids.Ids
import it.sportello.platform.store.MongoStore
import it.sportello.platform.store.QueryShapes
import it.sportello.platform.store.Shapes
import it.sportello.platform.store.Store
import it.sportello.platform.store.embedded.EmbeddedStore
import it.sportello.platform.webhooks.Announce
import it.sportello.platform.webhooks.Subscriptions
import org.bson.Document

import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger

/**
 * A fresh, empty store for a slice's spec, with a clock and names one can hold:
 * <pre>
 * {@literal @}Shared TestStore testStore = new TestStore()
 * def cleanup() { testStore.clear() }
 * def vacancies = new MongoVacancies(testStore)
 * </pre>
 * {@code testStore.clock} stands still until {@code testStore.clock.advance(Duration)};
 * {@code testStore.ids} gives {@code id000000000000000001} and so on.
 * One engine serves all specs of the run; each TestStore is a database of its own.
 */
class TestStore implements Store {

    private static final EmbeddedStore ENGINE = System.getenv('MONGODB_URI') ? null : EmbeddedStore.inMemory()
    private static final Map<String, QueryShapes> LISTENERS = new ConcurrentHashMap<>()
    private static final Map<String, AtomicInteger> WRITES = new ConcurrentHashMap<>()
    private static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(System.getenv('MONGODB_URI') ?: ENGINE.connectionString()))
            .addCommandListener(new CommandListener() {
                @Override
                void commandStarted(CommandStartedEvent event) {
                    LISTENERS[event.databaseName]?.commandStarted(event)
                    if (event.commandName in ['insert', 'update', 'delete', 'findAndModify']) {
                        WRITES[event.databaseName]?.incrementAndGet()
                    }
                }
            })
            .build())
    private static int made = 0

    final Shapes shapes = new Shapes()
    final String name
    final HeldClock clock = new HeldClock()
    final Ids ids = new CountedIds()
    /** Whom adapters tell of what they write: nobody, until the spec subscribes. */
    @Lazy Announce announce = new Announce(new Subscriptions(this, clock), new TestDue(this), clock)
    private final Store store

    TestStore() {
        synchronized (TestStore) {
            name = "spec${ProcessHandle.current().pid()}x${++made}"
        }
        LISTENERS[name] = new QueryShapes(shapes)
        WRITES[name] = new AtomicInteger()
        store = new MongoStore(database, shapes)
    }

    @Override
    MongoCollection<Document> collection(String name, Store.Index... unique) {
        store.collection(name, unique)
    }

    @Override
    MongoCollection<Document> queue(String name) {
        store.queue(name)
    }

    MongoDatabase getDatabase() { CLIENT.getDatabase(name) }

    /** Commands so far that wait for a commit. */
    int getWrites() { WRITES[name].get() }

    /** Removes every document; collections and indexes stay. */
    void clear() {
        database.listCollectionNames().findAll { !it.startsWith('system.') }.each { database.getCollection(it).deleteMany(new Document()) }
    }

    /** A clock that moves only when told. It begins on Monday 23 November 2026, at ten in Rome. */
    static class HeldClock implements InstantSource {
        Instant now = Instant.parse('2026-11-23T09:00:00Z')

        @Override
        Instant instant() { now }

        void advance(Duration by) { now = now.plus(by) }
    }

    /** Names in order, so that a spec can say which. */
    static class CountedIds implements Ids {
        private int count = 0

        @Override
        synchronized String next() { String.format('id%018d', ++count) }

        @Override
        synchronized String secret(int bytes) { 's' + (++count).toString().padLeft((bytes * 4 / 3) as int, '0') }
    }
}
