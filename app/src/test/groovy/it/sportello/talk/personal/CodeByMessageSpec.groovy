package it.sportello.talk.personal

import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.inbound.InboundMessage
import it.sportello.journeys.Service
import it.sportello.people.personal.entry.Challenges
import it.sportello.people.personal.entry.Codes
import it.sportello.people.personal.entry.OwnAddresses
import it.sportello.people.personal.entry.SendCode
import it.sportello.talk.conversations.Conversations
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration

/** The code on its way: whole on the person's telephone, a mask everywhere we keep it. */
class CodeByMessageSpec extends Specification {

    @Shared @AutoCleanup Service service = new Service()

    def "on #scheme the code comes to the telephone; the thread that staff reads has a mask in its place"() {
        given:
        def urn = urn(scheme)
        says(urn, 'ciao')

        when:
        send(urn)
        def came = last(urn)

        then:
        came ==~ /(?s).*\b${code(urn)}\b.*/
        came.contains('10 minuti')
        !came.contains('Sportello')
        !came.contains(Codes.MASK)

        and:
        with(service.conversation(urn).latest().last().content().text()) {
            contains(Codes.MASK)
            !(it =~ /\d{6}/)
        }

        where:
        scheme << ['telegram', 'whatsapp', 'tel']
    }

    def "a provider that asks to wait gets the same code later, and not the mask"() {
        given:
        def urn = urn('telegram')
        says(urn, 'ciao')
        service.recorder.busy = 2

        when:
        send(urn)

        then:
        last(urn).contains(code(urn))
    }

    def "a mask in words that are no code stays what it is"() {
        given:
        def urn = urn('telegram')
        says(urn, 'ciao')
        def contact = service.person(urn).id()

        expect:
        service.bean(Codes).filled(contact, urn, 'Il tuo codice è ******.') == 'Il tuo codice è ******.'

        when: 'and the code of one address is not written into a message to another'
        send(urn)

        then:
        service.bean(Codes).filled(contact, new Urn('tel', '+393330000999'), '******') == '******'
        service.bean(Codes).filled('other', urn, '******') == '******'

        when: 'and none is written once it has ended'
        service.clock.advance(Duration.ofMinutes(10))

        then:
        service.bean(Codes).filled(contact, urn, '******') == '******'
    }

    def "WhatsApp is no way for a code a day after the person last wrote there"() {
        given:
        def urn = urn('whatsapp')
        says(urn, 'ciao')
        def contact = service.person(urn).id()

        expect:
        service.bean(OwnAddresses).of(contact)*.urn() == [urn]

        when:
        service.clock.advance(Duration.ofHours(25))

        then:
        service.bean(OwnAddresses).of(contact).empty
        service.bean(SendCode).send(contact, urn) instanceof SendCode.Result.NoSuchAddress
    }

    def "the words in the chat bring a link that is not the one before"() {
        given:
        def urn = urn('telegram')

        when:
        def links = (1..2).collect { says(urn, 'LA MIA PAGINA'); (last(urn) =~ /https:\S+/)[0] }

        then:
        links.every { it ==~ 'https://sportello\\.example/me/link/[A-Za-z0-9_-]{24}' }
        links[0] != links[1]
    }

    private Urn urn(String scheme) { new Urn(scheme, scheme == 'telegram' ? "66000${service.next()}" : "+39333000${2000 + service.next()}") }

    private void says(Urn urn, String words) {
        def line = urn.scheme() == 'tel' ? 'sms' : urn.scheme()
        service.hear(line, new InboundMessage(urn, service.now(), "c${service.next()}", words, null, InboundMessage.Kind.TYPED, [], null, null, null, 'it'))
    }

    private void send(Urn urn) {
        assert service.bean(SendCode).send(service.person(urn).id(), urn) instanceof SendCode.Result.Sent
        new PollingConditions(timeout: 30, delay: 0.02).eventually { assert service.bean(Conversations).of(service.person(urn).id()).waiting().empty }
    }

    private String last(Urn urn) { service.recorder.of(urn).last().text() }

    private String code(Urn urn) { service.bean(Codes).of(service.bean(Challenges).find(service.person(urn).id()).get()) }
}
