package it.sportello.jobs.applications

import it.sportello.bots.messaging.Urn
import it.sportello.people.contacts.SamePerson
import it.sportello.talk.flows.Call
import it.sportello.templates.Phrasebook
import spock.lang.Specification

import java.time.Instant

class OwnApplicationsSpec extends Specification {

    static final AT = Instant.parse('2026-11-22T23:30:00Z')
    def kept = []
    def applications = [ofPerson: { kept }] as Applications
    def mine = new OwnApplications(applications, new OwnIds(applications, [ids: { [it] }] as SamePerson), null, Phrasebook.load()).mine()

    def "each application in the list says how it stands and since which day (#language)"() {
        given:
        applied('Cameriere di sala', state)

        expect:
        lines('telegram', language) == [line]

        where:
        state                         | language || line
        ApplicationState.RECEIVED     | 'it'     || 'Cameriere di sala: ricevuta, 23/11'
        ApplicationState.SUITABLE     | 'it'     || 'Cameriere di sala: in lettura, 23/11'
        ApplicationState.NOT_SUITABLE | 'en'     || 'Cameriere di sala: not a match this time, 23/11'
        ApplicationState.WITHDRAWN    | 'fr'     || 'Cameriere di sala: retirée, 23/11'
    }

    def "a long title gives way to state and day, and stays within a choice"() {
        given:
        applied('Cameriere di sala per colazioni, pranzi, cene e banchetti di nozze in albergo', ApplicationState.RECEIVED)

        expect:
        lines('telegram', 'it').first().endsWith('…: ricevuta, 23/11')
        lines('telegram', 'it').first().length() <= 72
    }

    def "by SMS nine applications stay within two messages, so the titles stand alone (#language)"() {
        given:
        9.times { applied('Cameriere di sala', ApplicationState.RECEIVED) }

        expect:
        lines('sms', language) == ['Cameriere di sala'] * 9
        lines('telegram', language).every { it.contains('23/11') }

        where:
        language << ['it', 'ar']
    }

    def "every state has a word or two in every language"() {
        expect:
        ['it', 'en', 'fr', 'ar'].every { language -> ApplicationState.values().every { Phrasebook.load().say(language, it.brief()).length() <= 24 } }
    }

    private void applied(String title, ApplicationState state) {
        kept << new Application("PA-${kept.size()}", 'anna', title, '2026-0000001', 'call', AT, state, AT)
    }

    private List<String> lines(String channel, String language) {
        mine.call(new Call('s/1/k', 'anna', new Urn('telegram', '1'), channel, language, null, [:], AT)).options()*.title()
    }
}
