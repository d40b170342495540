package it.sportello.platform.store.embedded

import com.mongodb.client.MongoCollection
import com.mongodb.client.model.Filters
import org.bson.Document
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** What the embedded store has acknowledged survives the death of its process. */
class DurabilitySpec extends Specification {

    static final int ROUNDS = Integer.getInteger('durability.rounds', 5)

    @TempDir
    Path data

    @Shared
    long seed = Long.getLong('durability.seed', new Random().nextLong())

    def "after SIGKILL at any moment nothing acknowledged is missing, and nothing is half there"() {
        given:
        println "durability.seed=$seed"
        def random = new Random(seed)
        def acknowledged = [:].withDefault { 0 }
        def folder = data.resolve('store')

        expect:
        ROUNDS.times { round ->
            def names = writeUntilKilled(folder, "r$round", 1 + random.nextInt(1500))
            names.each { acknowledged[thread(it)]++ }
            verifyAll(folder, names, acknowledged)
        }
    }

    def "the folder is its owner's only"() {
        when:
        EmbeddedStore.in(data.resolve('store')).close()

        then:
        Files.getPosixFilePermissions(data.resolve('store'))*.toString().toSet() == ['OWNER_READ', 'OWNER_WRITE', 'OWNER_EXECUTE'].toSet()
    }

    def "a folder in use is refused in one sentence"() {
        given:
        def writer = writer(data, 'x')
        writer.inputReader().readLine()

        when:
        EmbeddedStore.in(data)

        then:
        def refused = thrown(StoreLocked)
        refused.message == "SPORTELLO_DATA is in use by another Sportello process: ${data.toAbsolutePath()}"

        cleanup:
        writer.destroyForcibly().waitFor()
    }

    def "documents, indexes and their uniqueness are there after a stop"() {
        given:
        def store = EmbeddedStore.in(data)
        AcknowledgingWriter.things(store).insertOne(new Document(_id: 'a', key: 'k'))
        store.close()

        when:
        def again = EmbeddedStore.in(data)
        def things = AcknowledgingWriter.things(again)
        things.insertOne(new Document(_id: 'b', key: 'k'))

        then:
        thrown(com.mongodb.MongoWriteException)
        things.find(Filters.eq('key', 'k')).first()._id == 'a'

        cleanup:
        again?.close()
    }

    private static List<String> writeUntilKilled(Path folder, String round, int writes) {
        def writer = writer(folder, round)
        def names = []
        def said = writer.inputReader()
        writes.times { names << said.readLine() }
        // not the process's own method, which would also close what it still had to say
        writer.toHandle().destroyForcibly()
        for (def line = said.readLine(); line != null; line = said.readLine()) {
            if (line ==~ /r\d+-\d+-\d+/) { names << line }
        }
        writer.waitFor()
        assert names.every { it } : 'the writer did not start'
        names
    }

    private static Process writer(Path folder, String round) {
        new ProcessBuilder(ProcessHandle.current().info().command().get(), '-Xmx256m', '-cp', System.getProperty('java.class.path'),
                AcknowledgingWriter.name, folder.toString(), round).redirectError(ProcessBuilder.Redirect.DISCARD).start()
    }

    private static void verifyAll(Path folder, List<String> names, Map<String, Integer> acknowledged) {
        def store = EmbeddedStore.in(folder)
        try {
            def things = AcknowledgingWriter.things(store)
            names.each { verify(things, it) }
            acknowledged.each { thread, count ->
                assert things.find(Filters.eq("count-$thread".toString())).first().n >= count
            }
            names.collect { thread(it) }.toSet().each { verifyInFlight(things, names.findAll { name -> thread(name) == it }) }
        } finally {
            store.close()
        }
    }

    private static void verify(MongoCollection<Document> things, String name) {
        def found = things.find(Filters.eq(name)).first()
        assert found != null && found.left == found.right && found.left == name.tokenize('-')[2].toInteger()
        assert things.find(Filters.eq('key', "c-$name".toString())).first() == found
        assert things.find(Filters.eq('key', "k-$name".toString())).first() == null
    }

    /** The write that was under way happened wholly or not at all: its index agrees, and it can be done again. */
    private static void verifyInFlight(MongoCollection<Document> things, List<String> names) {
        def last = names.last().tokenize('-')
        def next = "${last[0]}-${last[1]}-${last[2].toInteger() + 1}".toString()
        def found = things.find(Filters.eq(next)).first()
        if (found) {
            assert things.find(Filters.eq('key', found.key)).first() == found
            assert things.deleteOne(Filters.eq(next)).deletedCount == 1
        } else {
            assert things.find(Filters.in('key', "k-$next".toString(), "c-$next".toString())).first() == null
        }
        things.insertOne(new Document(_id: next, key: "k-$next".toString()))
        things.deleteOne(Filters.eq(next))
    }

    private static String thread(String name) {
        name.tokenize('-')[1]
    }
}
