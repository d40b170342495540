package it.sportello.journeys

import it.sportello.ask.questionnaires.OwnSheets
import it.sportello.ask.questionnaires.Sheet
import it.sportello.ask.questionnaires.SheetState
import it.sportello.bots.dialogue.flow.Flow
import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.Floor
import it.sportello.talk.conversations.TurnTaken
import it.sportello.talk.flows.Flows
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/**
 * One sheet, whatever the door: who changes channel at every question ends with the sheet of who never did. What is answered is made up
 * from the questionnaire itself, the same for both: an option by the name of its question, or words that fit its type.
 */
class ChannelSwitchSpec extends Specification {

    static final OFFICE = SampleOffices.cagliari().code()

    @Shared @AutoCleanup Service service = new Service('public.url': 'http://sportello.example')
    @Shared Doors doors

    def setupSpec() {
        service.bean(Offices).save(SampleOffices.cagliari())
        doors = new Doors(service)
    }

    def "#questionnaire: with another channel at every question the sheet is the same"() {
        given:
        def flow = service.bean(Flows).named(questionnaire).get()

        when:
        def switching = answered(flow, person(), Doors.ALL)

        then: 'each door was used'
        switching.channels().keySet() == Doors.ALL as Set

        when:
        def staying = Doors.ALL.collectEntries { [it, answered(flow, person(), [it])] }

        then:
        staying.every { door, sheet -> sheet.channels().keySet() == [door] as Set }
        staying.every { door, sheet -> same(sheet, switching) }

        where:
        questionnaire << ['scheda', 'autonomia-digitale', 'fabbisogni-aziende']
    }

    /** One question on each door in turn. The read-back and the sending, which no sheet keeps, are one step of the last. */
    private Sheet answered(Flow flow, Contact person, List<String> channels) {
        def turn = 0
        while (sheet(flow, person)?.state() != SheetState.SENT) {
            def before = sheet(flow, person)?.answers()?.size() ?: 0
            def door = doors.open(channels[turn++ % channels.size()], flow, person)
            for (int steps = 0; sheet(flow, person)?.state() != SheetState.SENT && (sheet(flow, person)?.answers()?.size() ?: 0) == before; steps++) {
                assert steps < 5 : "${door.class.simpleName} does not get on at ${door.node()}"
                door.answer(flow.node(door.node()))
            }
        }
        sheet(flow, person)
    }

    private static boolean same(Sheet one, Sheet other) {
        assert one.answers().collectEntries { [it.key, it.value.now().with { [it.node(), it.value(), it.title()] }] } ==
                other.answers().collectEntries { [it.key, it.value.now().with { [it.node(), it.value(), it.title()] }] }
        assert one.filed().with { [it.counted(), it.rules(), it.print(), it.bands()] } == other.filed().with { [it.counted(), it.rules(), it.print(), it.bands()] }
        true
    }

    private Sheet sheet(Flow flow, Contact person) { service.bean(OwnSheets).of(flow.name(), person.id()).find() }

    /** Somebody with three chats, known to the office. */
    private Contact person() {
        def number = 7600000 + service.next()
        def urns = [Urn.of("telegram:$number"), Urn.of("whatsapp:+39333$number"), Urn.of("tel:+39333$number")]
        def id = "p$number".toString()
        [urns, Doors.CHATS].transpose().each { urn, line -> service.bean(Addresses).heard(urn, line, service.now(), id) }
        def contact = service.bean(Contacts).add(Contact.newcomer(id, urns[0], service.now()).withLanguage('it').withAge(Contact.Age.ADULT)
                .withUrns(urns).withOffice(OFFICE))
        service.bean(Conversations).turn(id, 'given') { new TurnTaken('given', null, Floor.bot(service.now()), null, 0, [], service.now()) }
        contact
    }
}
