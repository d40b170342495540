package it.sportello.people.records

import it.sportello.Desk
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.Urn
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.Floor
import it.sportello.talk.conversations.Message
import it.sportello.talk.conversations.MessageState
import it.sportello.talk.conversations.TurnTaken
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

class TraceSpec extends Specification {

    static final BEGUN = Instant.parse('2026-01-10T11:00:00Z')
    static final URN = Urn.of('telegram:1')

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared administrator = desk.as(Role.ADMINISTRATOR, [])

    def setupSpec() {
        desk.bean(Contacts).add(Contact.newcomer('ada', URN, BEGUN))
        (1..230).each { said(it, BEGUN + Duration.ofHours(7 * it)) }
    }

    def "everything said is in one trace, a page at a time, the latest first, under its days, and nothing twice"() {
        when:
        def pages = []
        for (def path = '/people/ada'; path; path = pages.last().select('nav a[rel=next]').attr('href').replace('#trace', '')) {
            pages << administrator.get(path).page
        }
        def words = pages.collectMany { it.select('.sp-trace li')*.text() }.collect { it.replaceAll(/.*messaggio /, '') as int }

        then:
        words == (230..1).toList()
        pages.size() == 8
        pages.every { it.select('.sp-trace li').size() <= 30 }
        pages.first().select('h3').first().id() == 'giorno-2026-03-18'
        pages.first().select('.sp-trace li a').first().attr('href') == '/conversations/ada'
        pages.first().select('nav a[rel=prev]').empty
        pages.last().select('nav a[rel=prev]').attr('href') == '/people/ada#trace'
    }

    def "a moment that no page begins with is no mistake"() {
        expect:
        administrator.get("/people/ada?before=$before").status == status

        where:
        before         || status
        '0'            || 200
        '-5'           || 200
        '999999999999' || 200
    }

    private void said(int number, Instant at) {
        desk.bean(Conversations).turn('ada', "k$number") { from ->
            def message = new Message("ada.${from.last() + 1}", from.last() + 1, Message.From.PERSON, at, 'telegram', URN,
                    Content.text("messaggio $number"), null, null, MessageState.RECEIVED, null, null, null, null, 0)
            new TurnTaken("k$number", null, Floor.bot(at), null, 0, [message], at)
        }
    }
}
