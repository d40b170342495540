package it.sportello.bots.messaging

import spock.lang.Specification

import static it.sportello.bots.messaging.DeliveryStatus.*

class DeliveryStatusSpec extends Specification {

    def "whatever order the receipts #receipts come in, the message ends #end"() {
        expect:
        receipts.permutations().every { order -> order.inject { now, next -> now.then(next) } == end }

        where:
        receipts                              || end
        [SENT]                                || SENT
        [SENT, DELIVERED]                     || DELIVERED
        [SENT, FAILED]                        || FAILED
        [SENT, DELIVERED, READ]               || READ
        [SENT, READ]                          || READ
        [SENT, FAILED, DELIVERED]             || DELIVERED
        [SENT, FAILED, DELIVERED, READ]       || READ
        [SENT, SENT, DELIVERED, READ, READ]   || READ
        [SENT, FAILED, FAILED, DELIVERED]     || DELIVERED
    }

    def "a receipt told twice changes nothing"() {
        expect:
        values().every { status -> values().every { other -> status.then(other).then(other) == status.then(other) } }
    }

    def "a status never goes back"() {
        expect:
        [values(), values()].combinations().every { now, next -> now.then(next).then(now) == now.then(next) }
    }
}
