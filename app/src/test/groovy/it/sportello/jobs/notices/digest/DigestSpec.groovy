package it.sportello.jobs.notices.digest

import it.sportello.bots.messaging.QuickReply
import it.sportello.talk.broadcasts.BroadcastState
import it.sportello.talk.broadcasts.running.House
import spock.lang.Specification

import static it.sportello.jobs.notices.Often.AT_ONCE
import static it.sportello.jobs.notices.Often.DAILY
import static it.sportello.jobs.notices.Often.WEEKLY
import static it.sportello.talk.broadcasts.RecipientState.*

class DigestSpec extends Specification {

    Mornings mornings = new Mornings()

    def "who wants one message a day gets one the next morning, with both vacancies of the day"() {
        given:
        mornings.person('anna', DAILY)
        mornings.broadcast('CA-1', title: 'Cameriere di sala')
        mornings.broadcast('CA-2', title: 'Barista', place: 'H118')

        expect:
        mornings.heard('anna') == []

        when:
        mornings.at('2026-11-24T09:59')

        then:
        mornings.heard('anna') == []

        when:
        mornings.at('2026-11-24T11:00')
        mornings.at('2026-11-25T11:00')

        then:
        mornings.heard('anna')*.text()*.replaceFirst(/VERIFICA \w{8}\./, 'VERIFICA …') == ['''\
            Le nuove offerte per te.
            - Cameriere di sala, Cagliari (CA-1)
            - Barista, Quartu Sant'Elena (CA-2)
            Lo hai chiesto: una volta al giorno. Per cambiare scrivi AVVISI.
            Per non ricevere più questi messaggi scrivi STOP.
            Messaggio vero? Scrivi VERIFICA …'''.stripIndent()]
        mornings.heard('anna').first().choices() == [new QuickReply('v_CA-1', 'CA-1 Cameriere di sala'), new QuickReply('v_CA-2', 'CA-2 Barista')]
    }

    def "who wants one message a week gets it on Monday, with what came since the last one"() {
        given:
        mornings.person('bruno', WEEKLY)
        mornings.broadcast('CA-1')
        mornings.at('2026-11-28T12:00')
        mornings.broadcast('CA-2')
        mornings.at('2026-11-29T12:00')

        expect:
        mornings.heard('bruno') == []

        when:
        mornings.at('2026-11-30T11:00')
        mornings.at('2026-12-07T11:00')

        then:
        mornings.told('bruno') == [['CA-1', 'CA-2']]
        mornings.heard('bruno').first().text().contains('Lo hai chiesto: una volta alla settimana.')
    }

    def "what comes on Saturday, or before a holiday, is told on the first day on which we may write"() {
        given:
        mornings.person('anna', DAILY)
        mornings.at('2026-12-05T12:00')
        mornings.broadcast('CA-1')

        when: 'Sunday'
        mornings.at('2026-12-06T12:00')

        then:
        mornings.heard('anna') == []

        when: 'Monday, the eve of the Immacolata'
        mornings.at('2026-12-07T12:00')
        mornings.broadcast('CA-2')
        mornings.at('2026-12-08T12:00')

        then:
        mornings.told('anna') == [['CA-1']]

        when:
        mornings.at('2026-12-09T11:00')

        then:
        mornings.told('anna') == [['CA-1'], ['CA-2']]
    }

    def "of a broadcast everyone is counted: who got it, who hears later, who may not be written to"() {
        given:
        (1..30).each { mornings.person("o$it", AT_ONCE) }
        (1..40).each { mornings.person("d$it", DAILY) }
        (1..20).each { mornings.person("w$it", WEEKLY) }
        (1..10).each { mornings.person("n$it", DAILY, urns: ["telegram:dead-n$it"]) }
        (1..5).each { mornings.person("s$it", DAILY) }
        mornings.vacancy('CA-1')
        def draft = mornings.draft('CA-1')
        (1..5).each { mornings.stop("s$it") }

        when:
        def after = mornings.run(draft)

        then:
        draft.plan().people() == 105
        after.state() == BroadcastState.FINISHED
        mornings.counts(after) == [(SENT): 30L, (DIGEST): 70L, (REFUSED): 5L]
        mornings.house.tally(after.id()).people() == 105

        when:
        mornings.at('2026-11-24T11:00')
        def digest = mornings.digest('2026-11-24')

        then:
        digest.state() == BroadcastState.FINISHED
        digest.title() == 'Riepilogo di martedì 24 novembre'
        digest.plan().people() == 50
        mornings.counts(digest) == [(SENT): 40L, (FAILED): 10L]
    }

    def "the preview says how many hear later, and counts neither their time nor their money"() {
        given:
        mornings.person('anna', AT_ONCE)
        mornings.person('bruno', DAILY)
        mornings.person('carla', WEEKLY, urns: ['tel:accepted-carla'])
        mornings.vacancy('CA-1')

        when:
        def preview = mornings.house.preview.preview(mornings.draft('CA-1').id(), 1).preview()

        then:
        preview.people() == 3
        preview.digest() == 2
        preview.lines().collectEntries { [it.channel(), it.people()] } == [telegram: 1]
        preview.cents() == 0
    }

    def "whom staff chose by a filter hears at once, whatever they asked for with a notice"() {
        given:
        mornings.person('anna', DAILY)
        mornings.vacancy('CA-1')

        when:
        def sent = mornings.send('CA-1', kind: 'filter', terms: [office: House.OFFICE])

        then:
        mornings.counts(sent) == [(SENT): 1L]
    }

    def "of several wishes that fit, the one that hears soonest counts"() {
        given:
        mornings.person('anna', WEEKLY)
        mornings.wish('anna', AT_ONCE)

        expect:
        mornings.counts(mornings.broadcast('CA-1')) == [(SENT): 1L]
    }

    def "with more than five, the first five are told, and how many more there are"() {
        given:
        mornings.person('anna', DAILY)
        (1..7).each { mornings.broadcast("CA-$it".toString()) }

        when:
        mornings.at('2026-11-24T11:00')
        mornings.broadcast('CA-8')
        mornings.at('2026-11-25T11:00')

        then:
        mornings.told('anna') == [['CA-1', 'CA-2', 'CA-3', 'CA-4', 'CA-5'], ['CA-8']]
        mornings.heard('anna').first().text().contains('Ce ne sono altre 2: per vederle scrivi CERCA.')
    }

    def "a digest does not grow for ever: of thirty vacancies that wait, the last twenty do"() {
        given:
        mornings.person('anna', DAILY)
        (1..30).each { mornings.broadcast("CA-$it".toString()) }

        when:
        mornings.at('2026-11-24T11:00')

        then:
        mornings.told('anna') == [['CA-11', 'CA-12', 'CA-13', 'CA-14', 'CA-15']]
        mornings.heard('anna').first().text().contains('altre 15')
    }
}
