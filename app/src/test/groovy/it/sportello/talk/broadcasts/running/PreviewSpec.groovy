package it.sportello.talk.broadcasts.running

import it.sportello.bots.messaging.Urn
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Address
import it.sportello.people.contacts.Contact
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.BroadcastState
import it.sportello.talk.broadcasts.preview.Preview
import it.sportello.talk.broadcasts.preview.PreviewBroadcast
import it.sportello.talk.broadcasts.repeats.Sketch
import spock.lang.Specification

import java.time.Duration
import java.time.Instant
import java.time.LocalDate

class PreviewSpec extends Specification {

    House house = new House()

    private Preview preview(Map more = [:], int page = 1) {
        (house.preview.preview(house.draft(more).id(), page) as PreviewBroadcast.Result.Counted).preview()
    }

    def "everyone is counted once, by the channel they read now, or as unreachable"() {
        given:
        house.people(10)
        house.people(4, 's', 'it') { number -> ["tel:s$number".toString()] }
        house.people(3, 'n', 'it') { [] }
        house.addresses.stop(Urn.of('tel:s1'), Address.Stopped.Why.DEAD, '30005', house.store.clock.instant())
        house.addresses.stop(Urn.of('tel:s2'), Address.Stopped.Why.OPTED_OUT, null, house.store.clock.instant())
        house.addresses.reopen(Urn.of('tel:s2'))
        house.contacts.change('p1') { it.choosing([new Choice(Purpose.SERVICE_NEWS, Choice.EVERYWHERE, false, Instant.EPOCH, 'stop.done/it', 'm')]) }

        when:
        def preview = preview(without: ['p2'])

        then:
        preview.people() == 16
        preview.without() == 1
        preview.lines().collectEntries { [it.channel(), it.people()] } == [telegram: 8, sms: 3]
        preview.unreachable().people() == 4
        preview.unreachable().page() as Set == ['s1', 'n1', 'n2', 'n3'] as Set
        preview.refused() == ['not-wanted': 1]
    }

    def "citizens and companies are never counted together"() {
        given:
        house.people(3)
        house.people(2, 'f', 'it', Contact.Audience.COMPANY)

        expect:
        preview(of: Contact.Audience.CITIZEN).people() == 3
        preview(of: Contact.Audience.COMPANY).people() == 2
        preview(kind: Audience.PERSON, terms: [contact: 'f1'], of: Contact.Audience.CITIZEN).people() == 0
    }

    def "an SMS costs what its segments cost on the day it leaves"() {
        given:
        house.people(10, 's', 'it') { number -> ["tel:s$number".toString()] }
        house.prices.set('sms', LocalDate.of(2026, 11, 24), 100)

        expect:
        preview().cents() == 80
        preview(texts: [it: 'a' * 200]).cents() == 160
        preview(startAt: Instant.parse('2026-11-24T09:00:00Z')).cents() == 100
    }

    def "what falls into quiet hours is moved, and it is said why"() {
        given:
        house.people(10)

        when:
        def preview = preview(startAt: Instant.parse('2026-11-28T21:00:00Z'))

        then:
        preview.moved()*.reason() == ['notte (dalle 20 alle 8)']
        preview.leaves() == Instant.parse('2026-11-30T07:00:00Z')
        preview.ends() > preview.leaves()
    }

    def "a long one stops for the night and goes on in the morning"() {
        given: 'one SMS a second, of which five in six are for many'
        house.people(60, 's', 'it') { number -> ["tel:s$number".toString()] }
        def ends = house.preview.ends
        def takes = ends.takes(house.provider.capabilities(it.sportello.bots.messaging.ChannelType.SMS), 60, 60)

        expect:
        takes.all() == Duration.ofSeconds(72)
        preview(startAt: Instant.parse('2026-11-24T18:59:30Z')).ends() == Instant.parse('2026-11-25T07:00:42Z')
    }

    def "a text reads as each language and channel will read it, at most five times"() {
        given:
        house.people(2)
        house.people(2, 'e', 'en')
        house.people(1, 's', 'en') { ['tel:s1'] }

        when:
        def preview = preview(texts: [it: 'Lunedì', en: 'Monday'])

        then:
        preview.samples().collect { [it.channel(), it.language()] } as Set == [['telegram', 'it'], ['telegram', 'en'], ['sms', 'en']] as Set
        preview.samples().find { it.language() == 'it' }.content().text().startsWith('Lunedì')
        preview.samples().findAll { it.language() == 'en' }.every { it.content().text().startsWith('Monday') }
        preview.samples().find { it.channel() == 'sms' }.segments() == 1
    }

    def "the same words to the same people within a day are warned of; the next day they are not"() {
        given:
        house.people(90)
        def first = house.counted()
        house.steer.steer(first.id(), Steer.Wish.START, 'ada')
        house.run(first.id())
        house.people(10, 'q')

        expect:
        preview().repeated() == 0.9d
        preview().warns()
        !preview(texts: [it: 'Altro testo']).warns()

        when:
        house.store.clock.advance(Duration.ofHours(25))

        then:
        !preview().warns()
    }

    def "of many people the sketch is close"() {
        given:
        def before = new Sketch()
        def now = new Sketch()
        (1..20_000).each { before.add("c$it") }
        (4_001..24_000).each { now.add("c$it") }

        expect:
        Math.abs(now.sharedWith(before) - 0.8) < 0.06
    }

    def "only the plan is written, and a revised draft must be counted again"() {
        given:
        house.people(3)
        def before = house.draft()

        when:
        house.preview.preview(before.id(), 1)
        def after = house.broadcasts.find(before.id()).get()

        then:
        after.plan().people() == 3
        after.plan().ends() != null
        after.state() == BroadcastState.DRAFT
        after.texts() == before.texts()
    }
}
