package it.sportello.platform.store.backup

import com.mongodb.client.MongoClient
import com.mongodb.client.MongoClients
import com.mongodb.client.MongoDatabase
import com.mongodb.client.model.IndexOptions
import com.mongodb.client.model.Indexes
import it.sportello.TestStore
import it.sportello.crash.Service
import it.sportello.platform.store.embedded.EmbeddedStore
import it.sportello.platform.store.embedded.Snapshot
import org.bson.Document
import org.bson.types.Binary
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicInteger

/** What was kept can be had again: on either engine, from a service that goes on working. */
class RestoreSpec extends Specification {

    static final Instant NOW = Instant.parse('2026-11-23T03:00:00Z')

    @TempDir
    Path folder

    @Shared
    Random random = new Random(Long.getLong('restore.seed', 20261123))

    @Shared
    int made = 0

    def cleanupSpec() {
        made.times { client().getDatabase("backup${ProcessHandle.current().pid()}x$it").drop() }
    }

    def "what is read back is what was written, of every type, with its unique indexes"() {
        given:
        def from = database()
        def people = from.getCollection('people')
        people.createIndex(Indexes.ascending('phones'), new IndexOptions().unique(true).sparse(true))
        from.createCollection('nothing-yet')
        (1..1_200).each { people.insertOne(anything(it)) }
        def to = database()

        when:
        def written = write(from, folder.resolve('b.zip'))
        def read = new ReadBackup(folder.resolve('b.zip')).withCloseable { it.into(to) }

        then:
        written.documents() == 1_200
        read.taken() == NOW
        all(to, 'people') == all(from, 'people')

        when: 'a number that somebody has already'
        to.getCollection('people').insertOne(new Document('_id', 'other').append('phones', ['+39333 7']))

        then:
        thrown(com.mongodb.MongoWriteException)
    }

    def "an embedded store goes from one file to another through a backup, while it is being written"() {
        given:
        def store = EmbeddedStore.in(folder.resolve('busy'))
        def client = MongoClients.create(store.connectionString())
        def database = client.getDatabase('sportello')
        def writing = new AtomicBoolean(true)
        def acknowledged = new AtomicInteger()
        def some = new CountDownLatch(400)
        def writers = (1..4).collect { writer ->
            Thread.start {
                for (int n = 0; writing.get(); n++) {
                    database.getCollection('asked').insertOne(new Document('_id', "$writer/$n" as String).append('text', 'x' * 500))
                    database.getCollection('answered').insertOne(new Document('_id', "$writer/$n" as String))
                    database.getCollection('asked').deleteOne(new Document('_id', "$writer/${n - 5}" as String))
                    acknowledged.incrementAndGet()
                    some.countDown()
                }
            }
        }
        some.await()

        when:
        def moments = (1..5).collect { round ->
            int before = acknowledged.get()
            def copy = Files.createDirectory(folder.resolve("copy$round"))
            Snapshot.take(folder.resolve('busy'), copy)
            [before, copy]
        }
        writing.set(false)
        writers*.join()

        then: 'each copy holds what was acknowledged before it was asked for, and no answer without its question'
        moments.every { before, copy ->
            EmbeddedStore.in(copy).withCloseable { copied ->
                MongoClients.create(copied.connectionString()).withCloseable { reader ->
                    def ids = { reader.getDatabase('sportello').getCollection(it).find()*.getString('_id') as Set }
                    def (asked, answered) = [ids('asked'), ids('answered')]
                    answered.size() >= before &&
                            answered.every { id -> def (w, n) = id.split('/')*.toInteger(); id in asked || ("$w/${n + 4}" as String) in answered }
                }
            }
        }

        cleanup:
        client?.close()
        store?.close()
    }

    def "a file that was cut or changed is refused, and nothing is written"() {
        given:
        def from = database()
        (1..300).each { from.getCollection('people').insertOne(anything(it)) }
        def file = folder.resolve('b.zip')
        write(from, file)
        def whole = Files.readAllBytes(file)
        def to = database()

        expect:
        60.times {
            Files.write(file, it % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : altered(whole))
            assert refused(file, to) || all(to, 'people') == all(from, 'people')
            to.getCollection('people').deleteMany(new Document())
        }
        Files.write(file, 'Gentile direttore'.bytes)
        refused(file, to)
    }

    def "a store that holds something is not written over"() {
        given:
        def from = database()
        from.getCollection('people').insertOne(anything(1))
        write(from, folder.resolve('b.zip'))

        when:
        new ReadBackup(folder.resolve('b.zip')).withCloseable { it.into(from) }

        then:
        thrown(StoreNotEmpty)
    }

    def "the commands: a running service is copied, and what is restored starts with the brake pressed"() {
        given:
        def there = Files.createDirectory(folder.resolve('there'))
        def here = Files.createDirectory(folder.resolve('here'))
        def service = new Service(there, [SPORTELLO_MODE: 'demo'])
        service.start()
        service.ready()
        def file = folder.resolve('copia.zip')

        when:
        def backup = Service.console(there, 'it.sportello.Backup', file.toString())
        service.stop()

        then:
        backup.contains('Copia fatta')
        Files.getPosixFilePermissions(file)*.name() as Set == ['OWNER_READ', 'OWNER_WRITE'] as Set
        !Files.list(there).withCloseable { it.anyMatch { it.fileName.toString().startsWith('backup') } }

        when:
        def restore = Service.console(here, 'it.sportello.Restore', file.toString())

        then:
        restore.contains('Riletti') && restore.contains('freno')
        Service.console(here, 'it.sportello.Restore', file.toString()).contains('non è vuoto')
        ['vacancies', 'offices', 'staff'].findAll { !stored(here, it) || stored(here, it) != stored(there, it) } == []
        stored(here, 'switches').find { it._id == 'brake' }.pressed

        when:
        def again = new Service(here, [SPORTELLO_MODE: 'demo'])
        again.start()

        then:
        again.ready()

        cleanup:
        service?.stop()
        again?.stop()
    }

    private static List<Document> stored(Path data, String collection) {
        EmbeddedStore.in(data.resolve('store')).withCloseable { store ->
            MongoClients.create(store.connectionString()).withCloseable { all(it.getDatabase('sportello'), collection) }
        }
    }

    private static Summary write(MongoDatabase from, Path file) {
        Files.newOutputStream(file).withCloseable { new WriteBackup(client(), from, false).to(it, NOW) }
    }

    /** One that nobody watches: a backup does what no slice may, it reads everything. */
    private MongoDatabase database() { client().getDatabase("backup${ProcessHandle.current().pid()}x${made++}") }

    private static MongoClient client() { TestStore.CLIENT }

    private static List<Document> all(MongoDatabase database, String collection) {
        database.getCollection(collection).find().into([]).sort { it._id.toString() }
    }

    private static boolean refused(Path file, MongoDatabase to) {
        try {
            new ReadBackup(file).withCloseable { it.into(to) }
            false
        } catch (BadBackup ignored) {
            to.getCollection('people').find().first() == null
        }
    }

    private byte[] altered(byte[] whole) {
        def changed = whole.clone()
        changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8))
        changed
    }

    private Document anything(int n) {
        new Document('_id', "p$n" as String).append('name', 'Nicolò ' + n).append('phones', ["+39333 $n" as String])
                .append('born', new Date(random.nextInt())).append('count', n).append('long', random.nextLong()).append('share', random.nextDouble())
                .append('nothing', null).append('yes', random.nextBoolean()).append('key', new Binary(new byte[random.nextInt(300)]))
                .append('inside', new Document('list', [1, 'due', new Document('tre', 3L)]))
    }
}
