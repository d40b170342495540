package it.sportello.talk.broadcasts.running

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Kind;
import spock.lang.Specification

import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicInteger

import static it.sportello.talk.broadcasts.BroadcastState.*
import static it.sportello.talk.broadcasts.RecipientState.*

class CountsSpec extends Specification {

    House house = new House()
    Queue<Long> sums = new ConcurrentLinkedQueue<>()

    /** Whoever looks while a message leaves sees everyone counted once. */
    private void watch(String id, Closure also = { }) {
        def left = new AtomicInteger()
        house.provider.before = {
            sums << house.tally(id).people()
            also(left.incrementAndGet())
        }
    }

    private void mixed() {
        house.people(120)
        house.people(10, 'd', 'it') { number -> ["telegram:dead-$number".toString(), "tel:accepted-d$number".toString()] }
        house.people(5, 'x', 'it') { number -> ["telegram:dead-x$number".toString()] }
        house.people(5, 'u', 'it') { number -> ["telegram:lost-$number".toString()] }
        house.people(5, 'l', 'it') { number -> ["telegram:later-$number".toString()] }
        house.people(5, 'n', 'it') { [] }
    }

    def "the counts sum to the audience at every instant, whatever becomes of each"() {
        given:
        mixed()
        def id = house.counted().id()
        watch(id)

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')
        def after = house.run(id)

        then:
        after.state() == UNSETTLED
        sums.every { it == 150 }
        house.tally(id).counts() == [(SENT): 135L, (UNKNOWN): 5L, (FAILED): 5L, (REFUSED): 5L]
        house.tally(id).reasons() == ['30005': 5L, unreachable: 5L]
        house.provider.sent.toList().countBy { it }.values().every { it <= 2 }
    }

    def "paused, everyone is still counted; resumed, nobody gets it twice"() {
        given:
        house.people(150)
        def id = house.counted().id()
        watch(id) { if (it == 40) { house.steer.steer(id, Steer.Wish.PAUSE, 'ada') } }

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')
        def paused = house.run(id)

        then:
        paused.state() == PAUSED
        house.tally(id).people() == 150
        house.tally(id).counts()[WAITING] > 0

        when:
        house.steer.steer(id, Steer.Wish.RESUME, 'ada')
        def after = house.run(id)

        then:
        after.state() == FINISHED
        house.tally(id).counts() == [(SENT): 150L]
        house.provider.sent.toSet().size() == 150
        house.provider.sent.size() == 150
    }

    def "stopped, the rest is left out and says so"() {
        given:
        house.people(150)
        def id = house.counted().id()
        watch(id) { if (it == 40) { house.steer.steer(id, Steer.Wish.STOP, 'ada') } }

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')
        def after = house.run(id)
        def counts = house.tally(id).counts()

        then:
        after.state() == STOPPED
        after.run().ended() != null
        counts.keySet() == [SENT, SKIPPED] as Set
        counts[SENT] + counts[SKIPPED] == 150
        sums.every { it == 150 }
    }

    def "rehearsed, one in a hundred goes, the same ones, and it waits for a person"() {
        given:
        house.people(250)
        def id = house.counted(rehearse: true).id()

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')
        def rehearsed = house.run(id)

        then:
        rehearsed.state() == PAUSED
        rehearsed.run().heldWhy() == "prova dell'1 % finita"
        house.tally(id).counts() == [(SENT): 3L, (WAITING): 247L]
        (0..2).every { house.chunks.find(id, it).get().recipients().first().state() == SENT }

        when:
        house.steer.steer(id, Steer.Wish.RESUME, 'ada')

        then:
        house.run(id).state() == FINISHED
        house.provider.sent.size() == 250
    }

    def "what it cost is what was taken, once for who was asked to wait, and the cap holds"() {
        given:
        house.people(4, 's', 'it') { number -> [number == 1 ? 'tel:later-1' : "tel:accepted-$number".toString()] }
        def counted = house.counted()

        when:
        house.steer.steer(counted.id(), Steer.Wish.START, 'ada')
        def after = house.run(counted.id())

        then:
        after.state() == FINISHED
        counted.plan().cents() == 32
        after.run().cents() == 32
        house.tally(counted.id()).tenths() == 320
        house.spending.spent(House.OFFICE, java.time.YearMonth.of(2026, 11)) == 320
        house.spending.lacking([House.OFFICE], java.time.YearMonth.of(2026, 11)).isEmpty()
    }

    def "one that comes to the cap pauses, says so in the journal, and what was lacking is known until the cap is raised"() {
        given:
        def month = java.time.YearMonth.of(2026, 11)
        def cap = house.offices.find(House.OFFICE).get().remit().monthlyCapCents() * 10
        house.people(4, 's', 'it') { number -> ["tel:accepted-$number".toString()] }
        def counted = house.counted()
        assert house.spending.take(House.OFFICE, month, cap, cap)

        when:
        house.steer.steer(counted.id(), Steer.Wish.START, 'ada')
        def after = house.run(counted.id())

        then:
        after.state() == PAUSED
        after.run().heldWhy() == 'tetto di spesa raggiunto'
        house.told.entries.findAll { it.detail().how == 'spending-cap' }.collect { [it.kind(), it.actor(), it.ref()] }.unique() ==
                [[Kind.BROADCAST_STEERED, Actor.service(), counted.id()]]

        and:
        def lack = house.spending.lacking([House.OFFICE], month)[House.OFFICE]
        lack.under(cap)
        !lack.under(cap + lack.tenths())
        house.spending.lacking([House.OFFICE], month.plusMonths(1)).isEmpty()
    }
}
