package it.sportello.office.staff.signin

import it.sportello.TestStore
import it.sportello.office.staff.mongo.MongoThrottles
import it.sportello.platform.secrets.Secrets
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

class ThrottleSpec extends Specification {

    static final Instant TEN = Instant.parse('2026-11-23T09:00:00Z')

    @Shared
    TestStore store = new TestStore()

    def "after #failures wrong attempts the next one waits #seconds seconds"() {
        given:
        def throttle = (1..failures).inject(Throttle.none('account/x')) { each, i -> each.attempted(TEN) }

        expect:
        throttle.rest(5, TEN) == Duration.ofSeconds(seconds)

        where:
        failures | seconds
        4        | 0
        5        | 30
        6        | 60
        8        | 240
        10       | 900
        50       | 900
    }

    def "an hour without a wrong attempt and they are forgotten"() {
        given:
        def throttle = (1..20).inject(Throttle.none('account/x')) { each, i -> each.attempted(TEN) }

        expect:
        throttle.rest(5, TEN + Duration.ofMinutes(16)) == Duration.ZERO
        throttle.attempted(TEN + Duration.ofMinutes(16)).failures() == 21
        throttle.attempted(TEN + Duration.ofMinutes(60)).failures() == 1
    }

    def "of two changes at once only one wins, and neither name nor address is kept"() {
        given:
        def throttles = new MongoThrottles(store, new Secrets(store, store.ids))

        when:
        def first = throttles.of('account', 'Ada@Ente.example')

        then:
        throttles.keep(first.attempted(TEN))
        !throttles.keep(first.attempted(TEN))
        throttles.of('account', 'ada@ente.example').failures() == 1
        throttles.of('address', 'ada@ente.example').failures() == 0
        throttles.of('account', 'ada@ente.example').key() ==~ 'account/[0-9a-f]{4}'

        cleanup:
        store.clear()
    }
}
