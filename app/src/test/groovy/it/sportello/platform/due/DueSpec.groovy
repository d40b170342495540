package it.sportello.platform.due

import it.sportello.TestStore
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch

import static java.time.Duration.ofDays
import static java.time.Duration.ofMinutes
import static java.time.Duration.ofSeconds

class DueSpec extends Specification {

    @Shared
    TestStore store = new TestStore()
    def done = new CopyOnWriteArrayList<String>()
    def due = due { done << it }

    def cleanup() {
        store.clear()
        store.clock.now = new TestStore.HeldClock().now
    }

    def "work is done when its time has come, and not before"() {
        given:
        due.at('reminder', 'a', store.clock.instant() + ofSeconds(90))

        when:
        store.clock.advance(ofSeconds(89))
        due.tick()

        then:
        done.empty

        when:
        store.clock.advance(ofSeconds(1))
        due.tick()
        due.tick()

        then:
        done == ['a']
    }

    def "work for now or for a time already past is done at once"() {
        when:
        due.now('reminder', 'a')
        due.at('reminder', 'b', store.clock.instant() - ofDays(3))
        due.tick()

        then:
        done.sort() == ['a', 'b']
    }

    def "promised twice for the same moment, it is done once"() {
        when:
        3.times { due.at('reminder', 'a', store.clock.instant() + ofMinutes(1)) }
        store.clock.advance(ofMinutes(1))
        due.tick()

        then:
        done == ['a']
    }

    def "after a stop of #length nothing is forgotten"() {
        given:
        def start = store.clock.instant()
        due.at('reminder', 'first', start + ofMinutes(1))
        due.at('reminder', 'last', start + length)
        due.tick()

        when: 'another process starts later'
        store.clock.advance(length)
        due { done << it }.tick()

        then:
        done.sort() == ['first', 'last']

        where:
        length << [ofMinutes(3), ofMinutes(90), ofDays(30)]
    }

    def "what was promised before anybody ever looked is not forgotten either"() {
        given:
        due.at('reminder', 'a', store.clock.instant() + ofDays(2))

        when:
        store.clock.advance(ofDays(3))
        due.tick()

        then:
        done == ['a']
    }

    def "a minute may hold more than one document can"() {
        given:
        def when = store.clock.instant() + ofMinutes(7)
        def refs = (1..(2 * Buckets.FULL + 5)).collect { 'r' + it }
        refs.each { due.at('reminder', it, when) }

        when:
        store.clock.advance(ofMinutes(8))
        due.tick()

        then:
        done.size() == refs.size()
        done.toSet() == refs.toSet()
    }

    def "minutes that are over leave nothing behind"() {
        when:
        due.at('reminder', 'a', store.clock.instant() + ofMinutes(1))
        store.clock.advance(ofMinutes(2))
        due.tick()
        store.clock.advance(ofMinutes(20))
        due.tick()

        then:
        store.collection('due').find().toList().empty
    }

    def "work that fails is tried again later and later, and never dropped"() {
        given:
        def failing = true
        def tries = new CopyOnWriteArrayList<Duration>()
        def start = store.clock.instant()
        def due = due {
            tries << Duration.between(start, store.clock.instant())
            if (failing) { throw new IllegalStateException('the provider is away') }
        }
        due.now('reminder', 'a')

        when:
        (6 * 60).times {
            due.tick()
            store.clock.advance(ofMinutes(1))
        }

        then:
        tries*.toMinutes() == [0, 1, 3, 7, 15, 31, 63, 123, 183, 243, 303]

        when:
        failing = false
        store.clock.advance(ofDays(1))
        due.tick()
        store.clock.advance(ofDays(1))
        due.tick()

        then:
        tries.size() == 12
    }

    def "work that nobody knows how to do waits for somebody who does"() {
        given:
        due.now('unheard-of', 'a')
        due.tick()

        when:
        store.clock.advance(ofMinutes(2))
        due.handlers << handler('unheard-of') { done << it }
        due.tick()

        then:
        done == ['a']
    }

    def "work may promise more work"() {
        given:
        def due = new TestDue(store)
        due.handlers << handler('reminder') {
            done << it
            if (it.size() < 3) { due.now('reminder', it + 'a') }
        }

        when:
        due.now('reminder', 'a')
        due.tick()

        then:
        done == ['a', 'aa', 'aaa']
    }

    def "two processes do not do the same work; when one dies, the other one does it"() {
        given:
        def entered = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        def slow = due { entered.countDown(); release.await() }
        def other = due
        other.now('reminder', 'a')
        def ticking = Thread.startVirtualThread { slow.tick() }
        entered.await()

        when: 'the first one has it in hand'
        other.tick()

        then:
        done.empty

        when: 'the first one has not been heard of for long'
        store.clock.advance(ofMinutes(3))
        other.tick()

        then:
        done == ['a']

        cleanup:
        release.countDown()
        ticking.join()
    }

    private TestDue due(Closure<?> work) {
        def due = new TestDue(store)
        due.handlers << handler('reminder', work)
        due
    }

    private static DueHandler handler(String kind, Closure<?> work) {
        new DueHandler() {
            @Override
            String kind() { kind }

            @Override
            void handle(String ref) { work(ref) }
        }
    }

    def "who has not looked for a minute is down, and /health is 503"() {
        given:
        def ticks = new DueTicks(null, null)
        def now = System.nanoTime()

        expect:
        ticks.alive(now)
        ticks.alive(now + Duration.ofSeconds(50).toNanos())
        !ticks.alive(now + Duration.ofSeconds(70).toNanos())
    }
}
