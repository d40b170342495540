package it.sportello.talk.delivery.mongo

import it.sportello.TestStore
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration

class MongoTiersSpec extends Specification {

    @AutoCleanup('clear')
    TestStore store = new TestStore()
    MongoTiers tiers = new MongoTiers(store, store.clock)

    def "a sender writes first to as many as it was granted, then to nobody"() {
        expect:
        tiers.take('whatsapp', 700, 1000) == 700
        tiers.take('whatsapp', 700, 1000) == 300
        tiers.take('whatsapp', 1, 1000) == 0
    }

    def "each sender has its own"() {
        given:
        tiers.take('whatsapp', 1000, 1000)

        expect:
        tiers.take('whatsapp-sassari', 10, 1000) == 10
    }

    def "no day of twenty-four hours holds more, wherever it begins"() {
        given: 'full from a morning on'
        tiers.take('whatsapp', 600, 1000)
        store.clock.advance(Duration.ofHours(6))
        tiers.take('whatsapp', 400, 1000)

        when: 'a day after the first of them'
        def next = tiers.next('whatsapp')
        store.clock.advance(Duration.between(store.clock.instant(), next.minusSeconds(1)))

        then:
        tiers.take('whatsapp', 1, 1000) == 0

        when:
        store.clock.advance(Duration.ofSeconds(1))

        then: 'the morning is over, the afternoon still counts'
        tiers.take('whatsapp', 1000, 1000) == 600
    }

    def "many who ask at once share what there is"() {
        when:
        def taken = (1..20).collect { java.util.concurrent.CompletableFuture.supplyAsync { tiers.take('whatsapp', 70, 1000) } }*.join()

        then:
        taken.sum() == 1000
    }
}
