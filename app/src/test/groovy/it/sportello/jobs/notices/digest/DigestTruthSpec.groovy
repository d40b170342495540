package it.sportello.jobs.notices.digest

import it.sportello.bots.messaging.sms.SmsText
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Address
import it.sportello.bots.messaging.Urn
import it.sportello.talk.broadcasts.running.Steer
import spock.lang.Specification

import static it.sportello.jobs.notices.Often.AT_ONCE
import static it.sportello.jobs.notices.Often.DAILY
import static it.sportello.talk.broadcasts.RecipientState.*

/** A digest says what is true in the morning, not what was true when a vacancy came. */
class DigestTruthSpec extends Specification {

    Mornings mornings = new Mornings()

    def "a vacancy closed in the meantime is left out; when nothing is left, nothing is sent"() {
        given:
        mornings.person('anna', DAILY)
        def closed = mornings.vacancy('CA-1')
        mornings.send('CA-1')
        mornings.broadcast('CA-2')
        mornings.close(closed)

        when:
        mornings.at('2026-11-24T11:00')

        then:
        mornings.told('anna') == [['CA-2']]

        when:
        closed = mornings.vacancy('CA-3')
        mornings.send('CA-3')
        mornings.close(closed)
        mornings.at('2026-11-25T11:00')

        then:
        mornings.told('anna') == [['CA-2']]
        mornings.counts(mornings.digest('2026-11-25')) == [(REFUSED): 1L]
        mornings.house.tally(mornings.digest('2026-11-25').id()).reasons() == ['nothing-left': 1L]
    }

    def "who says STOP before the morning, or while the digests leave, gets none and is counted"() {
        given:
        mornings.person('anna', DAILY)
        mornings.person('bruno', DAILY)
        mornings.broadcast('CA-1')
        mornings.stop('anna')
        mornings.house.store.clock.advance(java.time.Duration.ofDays(1))

        when:
        mornings.begin('2026-11-24')
        def digest = mornings.digest('2026-11-24')
        mornings.house.runner.step(digest.id())
        mornings.stop('bruno')
        mornings.settle()

        then:
        mornings.house.provider.said.empty
        mornings.house.tally(digest.id()).reasons() == ['not-wanted': 2L]
    }

    def "whose address is closed in the meantime is written to at the next one"() {
        given:
        mornings.person('anna', DAILY, urns: ['telegram:accepted-anna', 'tel:accepted-anna'])
        mornings.broadcast('CA-1')

        when:
        mornings.house.addresses.stop(Urn.of('telegram:accepted-anna'), Address.Stopped.Why.BLOCKED, '403-blocked', mornings.house.store.clock.instant())
        mornings.at('2026-11-24T11:00')

        then:
        mornings.house.provider.said*.to()*.text() == ['tel:accepted-anna']
    }

    def "who took the wish back, or is not interested in one, is not told of it"() {
        given:
        mornings.person('anna', DAILY)
        mornings.person('bruno', DAILY)
        mornings.broadcast('CA-1')
        mornings.broadcast('CA-2')

        when:
        mornings.change.cancel('anna', 'anna-DAILY')
        mornings.change.notInterested('bruno', 'CA-1', 'lontano')
        mornings.at('2026-11-24T11:00')

        then:
        mornings.told('anna') == []
        mornings.told('bruno') == [['CA-2']]
    }

    def "who now wants to hear at once hears at once, and is told once what waited"() {
        given:
        mornings.person('anna', DAILY)
        mornings.broadcast('CA-1')

        when:
        mornings.change.cancel('anna', 'anna-DAILY')
        mornings.wish('anna', AT_ONCE)
        mornings.broadcast('CA-2')

        then:
        mornings.told('anna') == [['CA-2', 'CA-2', 'CA-2']]

        when:
        mornings.at('2026-11-24T11:00')
        mornings.at('2026-11-25T11:00')

        then:
        mornings.told('anna') == [['CA-2', 'CA-2', 'CA-2'], ['CA-1']]
    }

    def "who changes to at once while the broadcast leaves hears at once, who takes the wish back hears nothing"() {
        given:
        mornings.person('anna', DAILY)
        mornings.person('bruno', DAILY)
        mornings.vacancy('CA-1')
        def id = mornings.draft('CA-1').id()
        mornings.house.steer.steer(id, Steer.Wish.START, 'ada')
        mornings.house.runner.step(id)

        when:
        mornings.wish('anna', AT_ONCE)
        mornings.change.cancel('bruno', 'bruno-DAILY')
        def after = mornings.house.run(id)
        mornings.at('2026-11-24T11:00')

        then:
        mornings.counts(after) == [(SENT): 1L, (DIGEST): 1L]
        mornings.heard('anna').size() == 1
        mornings.heard('bruno') == []
    }

    def "no more than the person wanted in a week, whoever sends; the rest waits for Monday"() {
        given:
        mornings.person('anna', DAILY, most: 3)
        (1..2).each { mornings.broadcast("CA-$it") }
        mornings.at('2026-11-24T11:00')
        (3..5).each { mornings.broadcast("CA-$it") }

        when:
        mornings.at('2026-11-25T11:00')

        then: 'one of three, and that there are two more'
        mornings.told('anna') == [['CA-1', 'CA-2'], ['CA-3']]
        mornings.heard('anna').last().text().contains('Ce ne sono altre 2: per vederle scrivi CERCA.')

        when:
        mornings.broadcast('CA-6')
        mornings.at('2026-11-26T11:00')

        then:
        mornings.told('anna').size() == 2
        mornings.house.tally(mornings.digest('2026-11-26').id()).reasons() == ['weekly-limit': 1L]

        when:
        mornings.at('2026-11-28T11:00')
        mornings.at('2026-11-30T11:00')

        then:
        mornings.told('anna') == [['CA-1', 'CA-2'], ['CA-3'], ['CA-6']]
    }

    def "a digest that could not leave by day does not leave at night"() {
        given:
        mornings.person('anna', DAILY)
        mornings.broadcast('CA-1')

        when: 'the machine was off until nine in the evening'
        mornings.at('2026-11-24T21:00')

        then:
        mornings.heard('anna') == []

        when:
        mornings.at('2026-11-25T08:01')

        then:
        mornings.told('anna') == [['CA-1']]
    }

    def "an SMS in #language takes two segments at most, however long the names are, and says how to go on"() {
        given:
        mornings.person('anna', DAILY, language: language, urns: ['tel:accepted-anna'])
        (1..count).each { mornings.broadcast("CA-2098$it", title: title) }

        when:
        mornings.at('2026-11-24T11:00')
        def sms = SmsText.of(mornings.heard('anna').first().text())

        then:
        sms.segments() <= 2
        sms.text().contains('CA-20981')
        sms.text().contains('STOP') || sms.text().contains('توقف')

        where:
        [language, count, title] << [['it', 'en', 'fr', 'ar'], [1, 7],
            ['Cuoco', 'Addetto alla manutenzione ordinaria e straordinaria degli impianti di condizionamento']].combinations()
    }

    def "on an SMS the code is to be written, and in Italian three vacancies find room"() {
        given:
        mornings.person('anna', DAILY, urns: ['tel:accepted-anna'])
        (1..7).each { mornings.broadcast("CA-2098$it") }

        when:
        mornings.at('2026-11-24T11:00')
        def text = mornings.heard('anna').first().text()

        then:
        text.contains('Per leggerne una scrivi il suo codice.')
        text.contains('CA-20983')
        mornings.heard('anna').first().choices() == []
    }

    def "on WhatsApp a day later it leaves as the approved words, with the vacancies on one line"() {
        given:
        mornings.person('anna', DAILY, urns: ['whatsapp:accepted-anna'])
        mornings.broadcast('CA-1', title: 'Cuoco')
        mornings.broadcast('CA-2', title: 'Barista')

        when:
        mornings.at('2026-11-24T11:00')
        def template = mornings.heard('anna').first().template()

        then:
        template.name() == 'riepilogo_offerte'
        template.id() == 'HX2'
        template.variables() == ['Cuoco, Cagliari (CA-1); Barista, Cagliari (CA-2)']
    }

    def "the digest is a message we begin: it is about vacancies, and costs the office that broadcast them"() {
        given:
        mornings.person('anna', DAILY, urns: ['tel:accepted-anna'])
        mornings.broadcast('CA-1')

        when:
        mornings.at('2026-11-24T11:00')
        def digest = mornings.digest('2026-11-24')

        then:
        digest.purpose() == Purpose.VACANCIES
        digest.office() == it.sportello.talk.broadcasts.running.House.OFFICE
        digest.run().cents() == 2 * 8
    }
}
