package it.sportello.platform.rates

import spock.lang.Specification

import java.time.Duration

import static it.sportello.platform.rates.Lane.APPOINTMENT
import static it.sportello.platform.rates.Lane.BULK
import static it.sportello.platform.rates.Lane.REPLY

class PaceSpec extends Specification {

    static final long SECOND = Duration.ofSeconds(1).toNanos()

    long now = -5 * SECOND
    Closure meanwhile = { }
    Share share = Share.OWN

    def "no second ever holds more than #limit, whatever the lanes and the cost"() {
        given:
        def pace = pace(limit)
        def random = new Random(7)
        List<Long> grants = []

        when:
        400.times { n ->
            int cost = Math.min(limit, 1 + random.nextInt(most))
            pace.await(Lane.values()[random.nextInt(3)], cost, "chat $n")
            grants.addAll([now] * cost)
            now += random.nextInt(50_000_000)
        }

        then:
        busiest(grants) <= limit

        where:
        limit | most
        1     | 1
        7     | 3
        30    | 1
        80    | 5
    }

    def "bulk leaves a sixth to those who are waiting for an answer"() {
        given:
        def pace = pace(30)
        long began = now

        when:
        25.times { pace.await(BULK, 1, "chat $it") }

        then:
        now == began

        when: 'five more may still answer at once'
        5.times { pace.await(REPLY, 1, "person $it") }

        then:
        now == began

        when: 'and the next of the many waits'
        pace.await(BULK, 1, 'the next')

        then:
        now > began
    }

    def "while a #first waits for the sender a #later does not go"() {
        given:
        def pace = pace(1)
        pace.await(REPLY, 1, 'somebody')
        boolean overtaken = false
        meanwhile = {
            meanwhile = { throw new InterruptedException() }
            now += 2 * SECOND
            try {
                pace.await(later, 1, 'many')
                overtaken = true
            } catch (InterruptedException waits) {
                meanwhile = { }
            }
        }

        when:
        pace.await(first, 1, 'person')

        then:
        !overtaken

        where:
        first       | later
        REPLY       | APPOINTMENT
        REPLY       | BULK
        APPOINTMENT | BULK
    }

    def "a provider that says not now stops its sender for as long as it said"() {
        given:
        def pace = pace(30)
        long until = now + 9 * SECOND
        pace.pause(Duration.ofSeconds(9))

        when:
        pace.await(REPLY, 1, 'person')

        then:
        now >= until
    }

    def "a person to whom nothing may go for a while keeps nobody else waiting, not even the many"() {
        given:
        def pace = pace(30)
        long began = now
        long until = now + 30 * SECOND
        pace.pause('person', Duration.ofSeconds(30))
        boolean others = false
        meanwhile = {
            meanwhile = { }
            pace.await(BULK, 1, 'somebody else')
            others = now == began
        }

        when:
        pace.await(REPLY, 1, 'person')

        then:
        others
        now >= until
    }

    def "two messages to the same person keep their distance"() {
        given:
        def pace = pace(30, Duration.ofSeconds(1))
        pace.await(REPLY, 1, 'person')
        long first = now

        when:
        pace.await(REPLY, 1, 'person')

        then:
        now - first >= SECOND
    }

    def "with limits off nobody waits"() {
        given:
        def pace = pace(0, Duration.ofSeconds(1))
        long began = now

        when:
        1_000.times { pace.await(BULK, 1, 'person') }

        then:
        now == began
        pace.burst(25) == 25
    }

    def "of a rate that other processes use too nothing is used before its time, and no more is drawn than a tenth of a second's"() {
        given:
        List<Integer> draws = []
        long free = now
        share = { int grants ->
            draws << grants
            long from = Math.max(now, free)
            free = from + grants * Pace.interval(15).toNanos()
            Duration.ofNanos(from - now)
        }
        def pace = pace(30)
        List<Long> grants = []

        when: 'others take half of it'
        120.times {
            pace.await(BULK, 1, "chat $it")
            grants << now
        }

        then:
        draws.every { it == 3 }
        busiest(grants) <= 15
        now >= -5 * SECOND + 7 * SECOND
    }

    def "what was drawn and not used in its time is drawn again, so that idle processes keep nothing in store"() {
        given:
        int draws = 0
        share = { int grants ->
            draws++
            Duration.ZERO
        }
        def pace = pace(30)

        when:
        pace.await(REPLY, 1, 'first')
        pace.await(REPLY, 1, 'second')

        then: 'three were drawn together'
        draws == 1

        when:
        now += SECOND
        pace.await(REPLY, 1, 'third')

        then:
        draws == 2
    }

    def "while grants are awaited an answer overtakes the many"() {
        given:
        share = { int grants -> Duration.ofSeconds(2) }
        def pace = pace(1)
        boolean overtaken = false
        meanwhile = {
            meanwhile = { throw new InterruptedException() }
            now += 3 * SECOND
            try {
                pace.await(BULK, 1, 'many')
                overtaken = true
            } catch (InterruptedException waits) {
                meanwhile = { }
            }
        }

        when:
        pace.await(REPLY, 1, 'person')

        then:
        !overtaken
    }

    def "of a sender of #limit a second, #together are decided on together"() {
        expect:
        pace(limit).window(25) == together

        where:
        limit || together
        0     || 25
        1     || 2
        10    || 20
        80    || 25
    }

    /** Time stands still but for waiting, which takes exactly as long as it says. */
    private Pace pace(int limit, Duration gap = Duration.ZERO) {
        new Pace(limit, gap, share, { now }, { changed, nanos ->
            meanwhile()
            now += nanos
        } as Pace.Sleep)
    }

    private static int busiest(List<Long> grants) {
        int from = 0
        int most = 0
        grants.eachWithIndex { at, to ->
            while (at - grants[from] >= SECOND) {
                from++
            }
            most = Math.max(most, to - from + 1)
        }
        most
    }
}
