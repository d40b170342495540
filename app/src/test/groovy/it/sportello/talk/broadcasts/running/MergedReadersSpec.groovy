package it.sportello.talk.broadcasts.running

import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.atomic.AtomicInteger

import static it.sportello.talk.broadcasts.BroadcastState.*
import static it.sportello.talk.broadcasts.RecipientState.*

class MergedReadersSpec extends Specification {

    House house = new House()

    def "two who are found to be one while a broadcast runs get it once, whichever of them had it or waits for it"() {
        given: 'a broadcast that stands still in the middle'
        house.people(150)
        def id = house.counted().id()
        def left = new AtomicInteger()
        house.provider.before = { if (left.incrementAndGet() == 40) { house.steer.steer(id, Steer.Wish.PAUSE, 'ada') } }
        house.steer.steer(id, Steer.Wish.START, 'ada')
        house.run(id)
        def had = house.provider.sent*.replaceAll('.*-', '').take(2)
        def wait = ((1..150).collect { "p$it".toString() } - house.provider.sent*.replaceAll('.*-', '')).take(4)

        when: 'who stands has it; who stands waits, the other has it; both wait'
        join(wait[0], had[0])
        join(had[1], wait[1])
        join(wait[3], wait[2])
        house.steer.steer(id, Steer.Wish.RESUME, 'ada')
        def soon = house.run(id)

        then: 'what may just have left is waited for'
        soon.state() == RUNNING
        house.tally(id).counts()[WAITING] > 0

        when:
        house.store.clock.advance(Duration.ofMinutes(3))
        def after = house.run(id)
        def got = house.provider.sent*.replaceAll('.*-', '')

        then:
        after.state() == FINISHED
        house.tally(id).people() == 150
        house.tally(id).counts() == [(SENT): 147L, (REFUSED): 3L]
        house.tally(id).reasons() == ['same-person': 3L]
        got.size() == got.toSet().size()
        !got.contains(wait[0]) && !got.contains(wait[1])
        got.count { it in [wait[2], wait[3]] } == 1
    }

    def "found to be one before it is written down, they are one reader"() {
        given:
        house.people(10)
        join('p1', 'p2')
        house.store.clock.advance(Duration.ofMinutes(3))
        def id = house.counted().id()

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')
        house.run(id)

        then:
        house.tally(id).counts() == [(SENT): 9L]
    }

    /** As a merge does: the one that stands has both addresses. */
    private void join(String from, String into) {
        def other = house.same.itself(from).get()
        house.contacts.change(into) { it.withUrns((it.urns() + other.urns()).unique()) }
        house.same.join(from, into, house.store.clock.instant())
    }
}
