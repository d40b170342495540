package it.sportello.bots.channels.web

import com.fasterxml.jackson.databind.ObjectMapper
import it.sportello.bots.messaging.Letter
import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.DeliveryStatus
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.QuickReply
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Template
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.adapter.Reading
import it.sportello.bots.messaging.inbound.Blocked
import it.sportello.bots.messaging.inbound.Edited
import it.sportello.bots.messaging.inbound.InboundMessage.Kind
import it.sportello.bots.messaging.inbound.Unblocked
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicReference

class SimulatorSpec extends Specification {

    def now = new AtomicReference<Instant>(Instant.parse('2026-11-22T09:00:00Z'))
    def phones = new Phones()
    def simulator = new SimulatorAdapter(phones, { now.get() } as InstantSource)
    def lines = simulator.configured { [SPORTELLO_MODE: 'demo'][it] }
    def receipts = new CopyOnWriteArrayList()
    def soon = new PollingConditions(timeout: 10)

    def "in #mode with #real there are the lines #expected"() {
        expect:
        simulator.configured { [SPORTELLO_MODE: mode, (real): 'x'][it] }*.id() == expected

        where:
        mode         | real                   || expected
        'demo'       | 'OTHER'                || ['sim-telegram', 'sim-whatsapp', 'sim-sms', 'sim-email']
        'test'       | 'OTHER'                || ['sim-telegram', 'sim-whatsapp', 'sim-sms', 'sim-email']
        'production' | 'OTHER'                || []
        null         | 'OTHER'                || []
        'demo'       | 'TELEGRAM_TOKEN'       || ['sim-whatsapp', 'sim-sms', 'sim-email']
        'demo'       | 'TWILIO_WHATSAPP_FROM' || ['sim-telegram', 'sim-sms', 'sim-email']
        'demo'       | 'TWILIO_SMS_FROM'      || ['sim-telegram', 'sim-whatsapp', 'sim-email']
        'demo'       | 'SMTP_URL'             || ['sim-telegram', 'sim-whatsapp', 'sim-sms']
    }

    def "what is sent shows on the phone, and an SMS says how many segments it is"() {
        when:
        send('tel:+393000000010', 'È aperta l’iscrizione')

        then:
        with(phones.of(Urn.of('tel:+393000000010')).view().messages().first()) {
            text() == "E' aperta l'iscrizione"
            segments() == 1
            state() == 'sent'
        }
    }

    def "a letter shows on the page of the mail, as text and nothing else"() {
        given:
        def content = new Content('Ciao <script>\nseconda riga', [new QuickReply('a', 'Sì')], null, null, null)
        def letter = new Letter('Un corso', 'it', 'Rispondi in chat', 'Basta e-mail', 'https://x.example/leave/1')

        expect:
        phones.mailbox().page('{{mails}}').contains('Nessuna e-mail')

        when:
        simulator.send(OutboundMessage.of('m-1', Urn.of('mailto:ada@example.org'), content).as(letter, content), lines.find { it.id() == 'sim-email' })
        def page = phones.mailbox().page('{{mails}}')

        then:
        page.contains('<h2>Un corso</h2>')
        page.contains('Ciao &lt;script&gt;<br>')
        page.contains('ada@example.org, 22 novembre, 10:00')
        page.contains('<a href="https://x.example/leave/1">Basta e-mail</a>')
    }

    def "the address ending in #ending is #result"() {
        expect:
        result.isInstance(send("tel:+3930000000$ending", 'ciao'))

        where:
        ending || result
        '01'   || SendResult.Accepted
        '02'   || SendResult.Unreachable
        '05'   || SendResult.Unreachable
        '10'   || SendResult.Accepted
    }

    def "a title that is too long for a WhatsApp button is cut, as the provider does"() {
        when:
        simulator.send(OutboundMessage.of('m-1', Urn.of('whatsapp:+393000000010'),
                Content.of('Quale?', [new QuickReply('a', 'Cameriere o cameriera di sala, Cagliari')])), line('whatsapp:+393000000010'))

        then:
        phones.of(Urn.of('whatsapp:+393000000010')).view().messages().first().choices()*.title() == ['Cameriere o cameriera d…']
    }

    def "a throttled contact is refused twice, then taken"() {
        when:
        def results = (1..3).collect { send('telegram:3000003', 'ciao') }

        then:
        results*.class == [SendResult.Retry, SendResult.Retry, SendResult.Accepted]
    }

    def "the address #urn hears back #statuses"() {
        given:
        def open = open(urn)

        when:
        send(urn, 'ciao')
        now.set(now.get() + Duration.ofSeconds(30))

        then:
        soon.eventually { assert receipts*.inbound()*.status() == statuses }
        receipts.every { it.inbound().messageId() == 'm-1' }

        cleanup:
        open.close()

        where:
        urn                      || statuses
        'whatsapp:+393000000010' || [DeliveryStatus.DELIVERED, DeliveryStatus.READ]
        'whatsapp:+393000000001' || [DeliveryStatus.DELIVERED]
        'tel:+393000000010'      || [DeliveryStatus.DELIVERED]
        'telegram:3000010'       || []
    }

    def "a late receipt waits for the service's clock, not for ours"() {
        given:
        def urn = 'tel:+393000000004'
        def open = open(urn)

        when:
        send(urn, 'ciao')
        now.set(now.get() + Duration.ofSeconds(61))

        then:
        soon.eventually { assert receipts*.inbound()*.status() == [DeliveryStatus.DELIVERED] }

        cleanup:
        open.close()
    }

    def "who blocks us from the page is not reached until they let us in again"() {
        when:
        hear('telegram:3000010', 'blocked')

        then:
        send('telegram:3000010', 'ciao') == new SendResult.Unreachable('sim-blocked', SendResult.Unreachable.Why.BLOCKED)

        when:
        hear('telegram:3000010', 'unblocked')

        then:
        send('telegram:3000010', 'ciao') instanceof SendResult.Accepted
    }

    def "WhatsApp takes free words for a day after the person wrote, then only a template"() {
        given:
        hear('whatsapp:+393000000010', 'typed', 'ciao')

        when:
        now.set(now.get() + Duration.ofHours(25))

        then:
        send('whatsapp:+393000000010', 'ciao') instanceof SendResult.WindowClosed
        send('whatsapp:+393000000010', 'ciao', new Template('news', 'HX1', [])) instanceof SendResult.Accepted
    }

    def "on #urn the words '#words' are #kind with #payload"() {
        when:
        def said = hear(urn, 'typed', words)

        then:
        said.kind() == kind
        said.payload() == payload

        where:
        urn                      | words               || kind         | payload
        'telegram:3000010'       | '/start v_PA-20981' || Kind.STARTED | 'v_PA-20981'
        'telegram:3000010'       | '/start'            || Kind.STARTED | null
        'telegram:3000010'       | 'v_PA-20981'        || Kind.TYPED   | null
        'whatsapp:+393000000010' | 'v_PA-20981'        || Kind.STARTED | 'v_PA-20981'
        'tel:+393000000010'      | 'v_PA-20981'        || Kind.TYPED   | null
    }

    def "blocking, letting in and correcting are what they are"() {
        expect:
        hear('telegram:3000010', 'blocked') instanceof Blocked
        hear('telegram:3000010', 'unblocked') instanceof Unblocked
        hear('telegram:3000010', 'edited', 'ciao', 'a1') == new Edited(Urn.of('telegram:3000010'), now.get(), 'a1', 'ciao')
    }

    def "a thousand phones are kept, and two hundred messages on each"() {
        when:
        (1..1_200).each { phones.of(Urn.of("telegram:$it")) }
        (1..250).each { send('telegram:3000010', 'ciao', null, "m-$it") }

        then:
        phones.size() == Phones.MOST
        phones.of(Urn.of('telegram:3000010')).view().messages().size() == Phone.MOST
    }

    private AutoCloseable open(String urn) {
        simulator.open(line(urn), { receipts << it })
    }

    private Channel line(String urn) {
        lines.find { it.type().scheme() == Urn.of(urn).scheme() }
    }

    private SendResult send(String urn, String text, Template template = null, String id = 'm-1') {
        simulator.send(OutboundMessage.of(id, Urn.of(urn), Content.text(text).withTemplate(template)), line(urn))
    }

    private hear(String urn, String kind, String text = '', String payload = null) {
        def body = new ObjectMapper().writeValueAsString([id: "a" + System.nanoTime(), urn: urn as String, kind: kind, text: text, payload: payload])
        def reading = simulator.read(SimulatorContractSpec.post(body), lines) as Reading.Understood
        simulator.accepted(reading, line(urn))
        reading.inbound()
    }
}
