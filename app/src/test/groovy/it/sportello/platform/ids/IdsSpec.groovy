package it.sportello.platform.ids

import it.sportello.TestStore
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.util.concurrent.Executors

class IdsSpec extends Specification {

    def store = new TestStore()

    def "names are twenty plain characters, sort by time and do not repeat"() {
        given:
        def ids = new SortableIds(store.clock)

        when:
        def earlier = (1..1000).collect { ids.next() }
        store.clock.advance(Duration.ofMillis(1))
        def later = ids.next()

        then:
        earlier.every { it ==~ /[a-z0-9]{20}/ }
        earlier.toSet().size() == 1000
        earlier.every { it < later }
    }

    def "a secret is as long as asked, and another one each time"() {
        given:
        def ids = new SortableIds(store.clock)

        expect:
        ids.secret(32) ==~ /[A-Za-z0-9_-]{43}/
        ids.secret(32) != ids.secret(32)
    }

    def "a receipt has the year and seven digits, and begins anew each year, by the clock in Rome"() {
        given:
        def numbers = new Numbers(store, store.clock)
        store.clock.now = Instant.parse('2026-12-31T22:59:59Z')

        expect:
        numbers.next() == '2026-0000001'
        numbers.next() == '2026-0000002'

        when:
        store.clock.advance(Duration.ofSeconds(1))

        then:
        numbers.next() == '2027-0000001'
    }

    def "no two people get the same receipt number, however many processes give them"() {
        given:
        def processes = (1..4).collect { new Numbers(store, store.clock) }

        when:
        def given = Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            (1..2000).collect { i -> threads.submit({ processes[i % 4].next() } as java.util.concurrent.Callable) }*.get()
        }

        then:
        given.toSet().size() == 2000
    }
}
