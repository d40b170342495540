package it.sportello.talk.handover.web

import it.sportello.Desk
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.people.records.Origin
import it.sportello.people.records.PersonRecord
import it.sportello.people.records.Records
import it.sportello.platform.rates.Lane
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.Broadcast
import it.sportello.talk.broadcasts.BroadcastState
import it.sportello.talk.broadcasts.Broadcasts
import it.sportello.talk.broadcasts.Chunk
import it.sportello.talk.broadcasts.Chunks
import it.sportello.talk.broadcasts.Recipient
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.Floor
import it.sportello.talk.conversations.Message
import it.sportello.talk.conversations.MessageState
import it.sportello.talk.conversations.TurnTaken
import it.sportello.talk.handover.Handovers
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.InstantSource

/** Who is at the other end: by the name on record, one step from their page, and not to be written to first after STOP. */
class WhoWritesSpec extends Specification {

    static final CAGLIARI = 'B354C000001'

    @Shared @AutoCleanup Desk desk = new Desk('sportello.limits': 'off')
    @Shared operator

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
        operator = desk.as(Role.OPERATOR, [CAGLIARI])
        wrote('ada')
        desk.bean(Records).save(new PersonRecord('ada', 0, 'Sanna', 'Ada', null, null,
                new Origin('elenco', Origin.Basis.PUBLIC_TASK, null, desk.bean(InstantSource).instant())))
        wrote('nobody')
    }

    def "the conversations name who has a record, and who has none stays without a name"() {
        expect:
        operator.get('/conversations').page.select('tbody th a')*.text() as Set == ['Ada Sanna', 'Persona senza nome'] as Set
        operator.get('/conversations/ada').page.select('h1').text() == 'Ada Sanna'
    }

    def "the recipients of a broadcast are named by their record"() {
        given:
        def id = 'corso'
        def now = desk.bean(InstantSource).instant()
        desk.bean(Broadcasts).add(new Broadcast(id, 1, CAGLIARI, 'Corso', Purpose.SERVICE_NEWS, null, [it: 'Comincia lunedì.'],
                new Audience('filter', Contact.Audience.CITIZEN, [:], [] as Set), BroadcastState.FINISHED,
                Broadcast.Plan.NONE, new Broadcast.Run(1, now, now, null, null, null, 0), 'staff', null))
        desk.bean(Chunks).lay([new Chunk(id, 0, 0, null, ['ada', 'nobody'].collect {
            new Recipient(it, desk.bean(Contacts).find(it).get().urns().first(), null, RecipientState.DELIVERED, "r-$it", null, 1, 0, 1, 7, false)
        })])

        expect:
        operator.get("/broadcasts/$id/people").page.select('tbody th')*.text() == ['Ada Sanna', 'Persona senza nome']
    }

    def "from a conversation one goes to the person's page"() {
        expect:
        operator.get('/conversations/ada').page.select('a[href=/people/ada]').text() == 'Apri la scheda della persona'
        operator.get('/people/ada').status == 200
    }

    def "whoever said STOP is shown as such and nobody is offered to write to them first"() {
        expect:
        operator.get('/conversations/ada').page.select('a[href*=/broadcasts/new]').size() == 1

        when:
        desk.bean(Contacts).change('ada') { contact ->
            contact.choosing(Purpose.values().collect { new Choice(it, Choice.EVERYWHERE, false, desk.bean(InstantSource).instant(), 'stop.done/it', "stop/$it") })
        }
        def page = operator.get('/conversations/ada').page

        then:
        page.text().contains('Ha detto STOP')
        page.select('a[href*=/broadcasts/new]').empty

        when: 'they want one thing again, on one channel'
        desk.bean(Contacts).change('ada') {
            it.choosing([new Choice(Purpose.VACANCIES, 'TELEGRAM', true, desk.bean(InstantSource).instant(), 'avvisi/it', 'again')])
        }

        then:
        operator.get('/conversations/ada').page.select('a[href*=/broadcasts/new]').size() == 1
    }

    private void wrote(String id) {
        def now = desk.bean(InstantSource).instant()
        def urn = new Urn('telegram', '900' + id.length())
        desk.bean(Addresses).heard(urn, 'sim-telegram', now, id)
        desk.bean(Contacts).add(new Contact(id, 0, null, 'it', CAGLIARI, null, Contact.Audience.CITIZEN, Contact.Age.ADULT, [urn], [], now))
        def said = new Message("${id}.1", 1, Message.From.PERSON, now, 'sim-telegram', urn, Content.text('Ciao'), Lane.REPLY, null,
                MessageState.RECEIVED, null, null, null, null, 0)
        def conversations = desk.bean(Conversations)
        desk.bean(Handovers).follow(conversations.take(conversations.of(id),
                new TurnTaken('k', CAGLIARI, Floor.parked('parked.asked', now), null, 0, [said], now)).get())
    }
}
