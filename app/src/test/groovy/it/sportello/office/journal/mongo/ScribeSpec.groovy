package it.sportello.office.journal.mongo

import it.sportello.TestStore
import it.sportello.office.journal.chain.Line
import it.sportello.office.journal.chain.Page
import it.sportello.office.journal.chain.Scribe
import it.sportello.platform.processes.Processes
import it.sportello.platform.settings.Settings
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.Executors

/** Several processes on one journal, killed at any moment: nothing told is lost, nothing is written twice. */
class ScribeSpec extends Specification {

    @Shared testStore = new TestStore()
    def chain = new MongoChain(testStore)

    def cleanup() { testStore.clear() }

    def "what several processes tell at once stands in one chain, each once"() {
        given:
        def scribes = (1..4).collect { scribe() }
        def waiting = waiting()
        def threads = Executors.newFixedThreadPool(8)

        when:
        def tellers = (0..3).collect { int teller -> threads.submit { (1..100).each { waiting.put([line("$teller-$it")]) } } }
        def writers = scribes.collect { one -> threads.submit { 60.times { one.writeAll() } } }
        (tellers + writers)*.get()
        scribes[0].writeAll()
        threads.shutdown()

        then:
        ids().toSorted() == (0..3).collectMany { int teller -> (1..100).collect { "$teller-$it".toString() } }.toSorted()
        follows()
        !waiting.any()
    }

    def "a process killed between writing and striking off leaves nothing to be written twice"() {
        given: 'as if its striking off never came'
        def waiting = waiting()
        waiting.put((1..250).collect { line("a$it") })
        try {
            scribe(new DyingWaiting(waiting)).writeAll()
        } catch (Killed ignored) { }

        expect:
        waiting.any()

        when: 'others go on, with more'
        waiting.put((1..130).collect { line("b$it") })
        scribe().writeAll()

        then:
        ids().size() == 380
        ids().toUnique().size() == 380
        follows()
    }

    def "a deed whose process died stands there with its outcome unknown; one still being done waits"() {
        given: 'one process that is gone, one that lives'
        def living = me()
        def gone = me()
        waiting(gone).begin(line('gone').ended('UNKNOWN'))
        waiting(living).begin(line('doing').ended('UNKNOWN'))
        testStore.database.getCollection('processes').deleteOne(new org.bson.Document('_id', gone.me()))

        when:
        scribe(waiting(living)).writeAll()

        then:
        lines().collectEntries { [it.id(), it.outcome()] } == [gone: 'UNKNOWN']

        when:
        waiting(living).end(line('doing').ended('DONE'))
        scribe(waiting(living)).writeAll()

        then:
        lines().collectEntries { [it.id(), it.outcome()] } == [gone: 'UNKNOWN', doing: 'DONE']
    }

    def "a new day begins a new page"() {
        given:
        def waiting = waiting()

        when:
        waiting.put([line('monday')])
        scribe().writeAll()
        testStore.clock.advance(Duration.ofDays(1))
        waiting.put([line('tuesday')])
        scribe().writeAll()

        then:
        chain.from(1, 5)*.day()*.toString() == ['2026-11-23', '2026-11-24']
        follows()
    }

    private boolean follows() {
        def pages = chain.from(1, 50)
        pages*.number() == (1..pages.size()).toList() && pages.tail().withIndex().every { Page page, int i ->
            page.before() == pages[i].head() && page.first() == pages[i].last() + 1
        }
    }

    private List<Line> lines() { chain.from(1, 50)*.lines().flatten().collect { Line.read(it.text()) } }

    private List<String> ids() { lines()*.id() }

    private Line line(String id) {
        new Line(0, id, testStore.clock.now, 'TURN', new Line.Who('SERVICE', null), new Line.What(null, null, null), 'DONE', [:])
    }

    private Processes me() {
        def environment = new io.micronaut.context.env.DefaultEnvironment({ ['test'] })
        environment.addPropertySource(io.micronaut.context.env.PropertySource.of('spec', ['mongodb.uri': 'mongodb://many'] as Map<String, Object>))
        environment.start()
        new Processes(testStore, testStore.ids, new Settings(environment))
    }

    private MongoWaiting waiting(Processes processes = me()) { new MongoWaiting(testStore, processes) }

    private Scribe scribe(waiting = waiting()) { new Scribe(waiting, chain, testStore.clock) }

    static class Killed extends RuntimeException { }

    /** Never comes to striking off. */
    static class DyingWaiting implements it.sportello.office.journal.chain.Waiting {
        private final MongoWaiting waiting

        DyingWaiting(MongoWaiting waiting) { this.waiting = waiting }

        @Override
        void put(List<Line> lines) { waiting.put(lines) }

        @Override
        void begin(Line line) { waiting.begin(line) }

        @Override
        void end(Line line) { waiting.end(line) }

        @Override
        boolean any() { waiting.any() }

        @Override
        List<Line> ready(int most) { waiting.ready(most) }

        @Override
        void remove(Collection<String> ids) {
            if (!ids.empty) throw new Killed()
        }
    }
}
