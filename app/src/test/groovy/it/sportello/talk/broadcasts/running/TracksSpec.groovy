package it.sportello.talk.broadcasts.running

import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.Contact
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.AudienceSource
import spock.lang.Specification
import spock.lang.Timeout

import java.time.Duration
import java.time.Instant
import java.util.function.Consumer
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean

import static it.sportello.talk.broadcasts.BroadcastState.FINISHED
import static it.sportello.talk.broadcasts.BroadcastState.RUNNING
import static it.sportello.talk.broadcasts.BroadcastState.UNSETTLED
import static it.sportello.talk.broadcasts.RecipientState.SENT
import static it.sportello.talk.broadcasts.RecipientState.UNKNOWN
import static it.sportello.talk.broadcasts.RecipientState.WAITING

@Timeout(60)
class TracksSpec extends Specification {

    def "people who read on Telegram do not wait for a slow SMS number"() {
        given: 'people on both, one after the other'
        def house = new House()
        house.people(300, 'm', 'it') { number -> [number % 3 ? "telegram:accepted-$number".toString() : "tel:accepted-$number".toString()] }
        def id = house.counted().id()

        and: 'SMS that leave only when everybody on Telegram has theirs'
        def telegram = new CountDownLatch(200)
        house.provider.before = { message ->
            if (message.to().scheme() == 'tel') {
                assert telegram.await(30, TimeUnit.SECONDS)
            } else {
                telegram.countDown()
            }
        }

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')

        then:
        house.run(id).state() == FINISHED
        house.tally(id).counts() == [(SENT): 300L]
    }

    def "who moves to another channel goes on there, once"() {
        given:
        def house = new House()
        house.people(130, 'd', 'it') { number -> ["telegram:dead-$number".toString(), "tel:accepted-d$number".toString()] }
        def id = house.counted().id()

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')

        then:
        house.run(id).state() == FINISHED
        house.tally(id).counts() == [(SENT): 130L]
        house.provider.sent.countBy { it }.values().every { it == 1 }
        house.provider.sent.count { it.startsWith('tel:') } == 130
    }

    def "when WhatsApp allows nobody new today, the others go on and the rest leave tomorrow"() {
        given: 'a sender that may write first to ten people a day, twelve who never wrote there, and five on Telegram'
        def house = new House('on')
        house.people(12, 'w', 'it') { number -> ["whatsapp:accepted-w$number".toString()] }
        house.people(5, 't')
        def id = house.counted(subject: 'CA-1').id()

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')
        def today = house.run(id)

        then:
        today.state() == RUNNING
        house.tally(id).counts() == [(SENT): 15L, (WAITING): 2L]
        today.run().heldWhy().contains('WhatsApp')

        when: 'the same hour of the next day but one hour'
        house.store.clock.advance(Duration.ofHours(25))
        def tomorrow = house.run(id)

        then:
        tomorrow.state() == FINISHED
        house.tally(id).counts() == [(SENT): 17L]
        house.provider.sent.countBy { it }.values().every { it == 1 }
    }

    def "what another process has taken over, because this one was thought dead, is not sent by this one too"() {
        given: 'a line that leaves three at a time'
        def house = new House('on')
        house.people(25)
        def id = house.counted().id()
        house.steer.steer(id, Steer.Wish.START, 'ada')

        and: 'while the first three leave, the other takes the chunk and sends to five more'
        def once = new AtomicBoolean()
        house.provider.before = { message ->
            if (!once.compareAndSet(false, true)) { return }
            house.chunks.change(id, 0) { it.inherited('other', ['other'] as Set) }
            (10..14).each { index ->
                house.chunks.change(id, 0) { it.with(index, it.recipients()[index].with(SENT, 'of the other', null)) }
                house.provider.sent << house.chunks.find(id, 0).get().recipients()[index].urn().text()
            }
        }

        when:
        def over = house.run(id)

        then:
        over.state() == UNSETTLED
        house.tally(id).counts() == [(SENT): 22L, (UNKNOWN): 3L]
        house.provider.sent.size() == 25
        house.provider.sent.toSet().size() == 25
    }

    def "a broadcast that another process runs is left to it"() {
        given:
        def house = new House()
        house.people(3)
        def id = house.counted().id()
        house.steer.steer(id, Steer.Wish.START, 'ada')
        house.active.adopt('other', [] as Set)

        when:
        house.run(id)

        then:
        house.provider.sent.empty
    }

    def "why somebody receives it begins a line, and so with a capital"() {
        given:
        def urn = Urn.of('telegram:accepted-p1')
        def asked = new AudienceSource() {
            @Override
            String kind() { 'asked' }

            @Override
            void each(Audience audience, Consumer<AudienceSource.Candidate> visitor) {
                visitor.accept(new AudienceSource.Candidate(Contact.newcomer('p1', urn, Instant.EPOCH), urn, 'hai chiesto: cameriere'))
            }
        }
        def house = new House('off', { house, reach -> [sources: [asked]] })
        house.people(1)
        def id = house.counted(kind: 'asked').id()

        when:
        house.steer.steer(id, Steer.Wish.START, 'ada')
        house.run(id)

        then:
        house.provider.said*.content()*.text()*.readLines()*.take(2) == [['Lunedì comincia il corso.', 'Hai chiesto: cameriere']]
    }
}
