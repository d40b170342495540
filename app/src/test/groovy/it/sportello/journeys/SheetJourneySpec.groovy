package it.sportello.journeys

import it.sportello.ask.questionnaires.OwnSheets
import it.sportello.ask.questionnaires.SheetState
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.inbound.InboundMessage
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.Floor
import it.sportello.talk.conversations.Message
import it.sportello.talk.conversations.TurnTaken
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration

/** One sheet, many channels, through the whole service. */
class SheetJourneySpec extends Specification {

    static final TELEGRAM = Urn.of('telegram:7001')
    static final SMS = Urn.of('tel:+393330007001')

    @Shared @AutoCleanup Service service = new Service()

    def "begun on Telegram, it goes on by SMS, after another wish and after the session expired, and is sent once"() {
        given: 'one person with two addresses'
        service.bean(Offices).save(SampleOffices.cagliari())
        service.bean(Addresses).heard(TELEGRAM, 'telegram', service.now(), 'anna')
        service.bean(Addresses).heard(SMS, 'sms', service.now(), 'anna')
        service.bean(Contacts).add(Contact.newcomer('anna', TELEGRAM, service.now()).withLanguage('it').withAge(Contact.Age.ADULT)
                .withUrns([TELEGRAM, SMS]).withOffice(SampleOffices.cagliari().code()))
        service.bean(Conversations).turn('anna', 'given') { new TurnTaken('given', null, Floor.bot(service.now()), null, 0, [], service.now()) }

        when: 'the deep link'
        hears(TELEGRAM, '', 'q_prova')

        then:
        said().contains('Ti va di rispondere?')

        when:
        hears(TELEGRAM, 'sì')
        hears(TELEGRAM, 'barista')
        hears(TELEGRAM, 'bici e treno')

        then:
        said().contains('Hai la patente B?')

        when: 'rather on a page'
        hears(TELEGRAM, 'sulla pagina')

        then:
        said() =~ 'Continua su questa pagina: https://sportello.example/me/link/[A-Za-z0-9_-]{24}'

        when: 'another wish in between'
        hears(TELEGRAM, 'candidature')

        then:
        sheet().answers().keySet() == ['trade', 'means'] as Set

        when: 'four days later, by SMS'
        service.later(Duration.ofDays(4))
        hears(SMS, '', 'q_prova')

        then:
        said().contains('Hai la patente B?')

        when:
        hears(SMS, 'sì')
        service.later(Duration.ofDays(4))
        hears(TELEGRAM, '', 'q_prova')

        then:
        said().contains('Quanti chilometri')

        when:
        hears(TELEGRAM, '30')
        hears(TELEGRAM, '1/2/1980')
        def session = service.conversation(TELEGRAM).session()
        hears(TELEGRAM, '', "a/${session.id()}/${session.step()}/k_ok".toString())

        then:
        sheet().state() == SheetState.SENT
        said().contains(sheet().filed().receipt())
        sheet().answers()*.value*.now()*.channel() == ['telegram', 'telegram', 'sms', 'telegram', 'telegram']
        sheet().opening().office() == SampleOffices.cagliari().code()

        when:
        hears(SMS, '', 'q_prova')

        then:
        said().contains('già arrivate')
        service.bean(OwnSheets).all('anna').size() == 1
    }

    private sheet() { service.bean(OwnSheets).all('anna').first() }

    private String said() {
        service.conversation(TELEGRAM).latest().findAll { it.from() == Message.From.SPORTELLO }.last().content().text()
    }

    private void hears(Urn urn, String text, String payload = null) {
        service.hear(urn == SMS ? 'sms' : 'telegram', new InboundMessage(urn, service.now(), "m${service.next()}".toString(), text, payload,
                payload ? InboundMessage.Kind.TAPPED : InboundMessage.Kind.TYPED, [], null, null, null, null))
    }
}
