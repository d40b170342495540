package it.sportello.bots.channels.twilio

import it.sportello.bots.channels.twilio.fake.Answer
import it.sportello.bots.channels.twilio.fake.FakeTwilio
import it.sportello.bots.channels.twilio.http.Clients
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.QuickReply
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Template
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.adapter.RawRequest
import it.sportello.bots.messaging.adapter.Reading
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.time.Duration
import java.time.Instant
import java.time.InstantSource

class MessageSenderSpec extends Specification {

    static final PERSON = Urn.of('whatsapp:+393000000001')
    static final NUMBER = Urn.of('tel:+393000000001')

    @AutoCleanup
    def twilio = FakeTwilio.start(Hook.ACCOUNT, Hook.TOKEN)
    def now = Instant.EPOCH
    /** Patient, so that a busy machine is not taken for a silent provider; hurried where silence is the point. */
    def adapter = new TwilioAdapter({ now } as InstantSource, Duration.ofMinutes(1))
    def hurried = new TwilioAdapter({ now } as InstantSource, Duration.ofSeconds(12))
    def whatsapp = Hook.line('whatsapp', ChannelType.WHATSAPP, [api: twilio.url().toString()])
    def sms = Hook.line('sms', ChannelType.SMS, [api: twilio.url().toString()])

    def "an SMS leaves in the cheap alphabet, with our id in the address of its receipts"() {
        when:
        def result = adapter.send(new OutboundMessage('b1.42', NUMBER, Content.text('È aperta l’offerta…'), null, 3600), sms)

        then:
        with(twilio.taken().first()) {
            result == new SendResult.Accepted(it.sid())
            [to(), from(), body(), contentSid()] == ['+393000000001', '+390600000000', "E' aperta l'offerta...", null]
            statusCallback() == 'https://cpi.example.it/hooks/twilio/status?m=b1.42'
            validity() == 3600
        }
    }

    def "WhatsApp keeps the text as it was written, also for a person who shows no number"() {
        when:
        adapter.send(OutboundMessage.of('1', Urn.of('whatsapp:IT.1000000000000001'), Content.text('È aperta l’offerta… 🎉')), whatsapp)

        then:
        with(twilio.taken().first()) {
            [to(), from(), body(), validity()] == ['whatsapp:IT.1000000000000001', 'whatsapp:+390600000000', 'È aperta l’offerta… 🎉', 0]
        }
    }

    def "a day is more than Twilio keeps a message: ten hours are asked"() {
        when:
        adapter.send(new OutboundMessage('1', NUMBER, Content.text('a'), null, 86_400), sms)

        then:
        twilio.taken().first().validity() == 36_000
    }

    def "up to three short choices are buttons, more or longer ones a list: #count of #length letters"() {
        when:
        def result = adapter.send(message(PERSON, 'Quale offerta?', choices(count, length)), whatsapp)

        then:
        result instanceof SendResult.Accepted
        twilio.contents().values().first().path('types').has("twilio/$type")
        twilio.taken().first().body() == null
        twilio.taken().first().variables().values().containsAll(['Quale offerta?', 'v_1', "v_$count".toString()])

        where:
        count | length || type
        1     | 5      || 'quick-reply'
        3     | 20     || 'quick-reply'
        3     | 21     || 'list-picker'
        4     | 5      || 'list-picker'
        10    | 24     || 'list-picker'
        10    | 40     || 'list-picker'
    }

    def "what WhatsApp cannot show to tap is written with numbers: #why"() {
        when:
        adapter.send(message(PERSON, text, replies), whatsapp)

        then:
        twilio.contents().isEmpty()
        twilio.taken().first().body() == text + replies.withIndex(1).collect { reply, i -> "\n$i $reply.title" }.join('')

        where:
        why                     | text        | replies
        'eleven choices'        | 'Quale?'    | choices(11, 5)
        'two that look alike'   | 'Quale?'    | [new QuickReply('a', 'Cuoco'), new QuickReply('b', 'Cuoco')]
        'a long text'           | 'a' * 1_100 | choices(2, 5)
        'a title of nothing'    | 'Quale?'    | [new QuickReply('a', '')]
    }

    def "choices the text numbers already are not numbered twice"() {
        when:
        adapter.send(message(PERSON, 'a' * 1_100 + "\n1 Cuoca di mensa\n2 Altro", [new QuickReply('a', '1 Cuoca…'), new QuickReply('b', '2 Altro')]), whatsapp)

        then:
        twilio.taken().first().body() == 'a' * 1_100 + '\n1 Cuoca di mensa\n2 Altro'
    }

    def "a text of several lines keeps its lines, and no person's words stay in a content"() {
        when:
        adapter.send(message(PERSON, 'Ciao Anna,\n\nabbiamo   due offerte:\t eccole.', choices(2, 5)), whatsapp)
        def content = twilio.contents().values().first()

        then:
        content.at('/types/twilio~1quick-reply/body').asText() == '{{1}}\n\n{{2}}'
        !content.toString().contains('Anna')
        twilio.taken().first().variables().subMap(['1', '2']) == ['1': 'Ciao Anna,', '2': 'abbiamo due offerte: eccole.']
    }

    def "a content is made once a shape, by however many at once, and found again after a restart"() {
        when:
        (1..20).collect { n -> Thread.startVirtualThread { adapter.send(message(PERSON, "Domanda $n?", choices(2, 5)), whatsapp) } }*.join()

        then:
        twilio.taken().size() == 20
        twilio.contents().size() == 1

        when:
        def restarted = new ContentSids(new Clients(Duration.ofMinutes(1)), { now } as InstantSource)
        restarted.recall(Line.of(whatsapp))

        then:
        restarted.of(ContentShape.of('Altra?', choices(2, 5)).get().shape(), Line.of(whatsapp)).get() == twilio.contents().keySet().first()
        twilio.contents().size() == 1
    }

    def "when no content can be made people get numbers, and Twilio is asked again only after a while"() {
        given:
        twilio.contentsAnswer(answer)

        when:
        def first = hurried.send(message(PERSON, 'Quale?', choices(2, 5)), whatsapp)
        twilio.contentsAnswer(Answer.take())
        hurried.send(message(PERSON, 'Quale?', choices(2, 5)), whatsapp)

        then:
        first instanceof SendResult.Accepted
        twilio.taken()*.body() == ['Quale?\n1 1aaaa\n2 2aaaa'] * 2

        when:
        now += Duration.ofMinutes(6)
        hurried.send(message(PERSON, 'Quale?', choices(2, 5)), whatsapp)

        then:
        twilio.taken().last().contentSid() in twilio.contents().keySet()

        where:
        answer << [Answer.refuse(400, 20001), Answer.refuse(503, 20503), new Answer.HangUp(false), new Answer.Page(200, 'text/html', 'no'), new Answer.Silent(false)]
    }

    def "a content that somebody deleted is made again, and this message leaves with numbers"() {
        given:
        adapter.send(message(PERSON, 'Quale?', choices(2, 5)), whatsapp)
        twilio.contents().clear()

        expect:
        adapter.send(message(PERSON, 'Quale?', choices(2, 5)), whatsapp) instanceof SendResult.Accepted
        twilio.taken().last().body().contains('1 1aaaa')
        adapter.send(message(PERSON, 'Quale?', choices(2, 5)), whatsapp) instanceof SendResult.Accepted
        twilio.taken().last().contentSid() in twilio.contents().keySet()
    }

    def "outside the window an approved template is sent, its variables as Twilio takes them"() {
        given:
        def template = new Template('nuova_offerta', 'HXapproved1', ['Cuoco\na Nuoro', '', 'PA-20981'])

        when:
        adapter.send(OutboundMessage.of('1', PERSON, Content.of('Nuova offerta', choices(2, 5)).withTemplate(template)), whatsapp)

        then:
        with(twilio.taken().first()) {
            [body(), contentSid(), variables()] == [null, 'HXapproved1', ['1': 'Cuoco a Nuoro', '2': '-', '3': 'PA-20981']]
        }
    }

    def "a template that nobody registered is our mistake; on SMS it is not needed"() {
        given:
        def content = Content.text('Nuova offerta').withTemplate(new Template('nuova_offerta', null, []))

        expect:
        adapter.send(OutboundMessage.of('1', PERSON, content), whatsapp) instanceof SendResult.Misconfigured
        adapter.send(OutboundMessage.of('1', NUMBER, content), sms) instanceof SendResult.Accepted
    }

    def "choices and a link that reach an SMS are written out"() {
        given:
        def content = Content.of('Quale?', choices(2, 5)).withLink(new Content.Link('Tutte', 'https://cpi.example.it/offerte'))

        when:
        adapter.send(OutboundMessage.of('1', NUMBER, content), sms)

        then:
        twilio.taken().first().body() == 'Quale?\nTutte: https://cpi.example.it/offerte\n1 1aaaa\n2 2aaaa'
    }

    def "a link on WhatsApp stands in the text, above the buttons"() {
        given:
        def content = Content.of('Quale?', choices(2, 5)).withLink(new Content.Link('Tutte', 'https://cpi.example.it/offerte'))

        when:
        adapter.send(OutboundMessage.of('1', PERSON, content), whatsapp)

        then:
        twilio.taken().first().variables().subMap(['1', '2']) == ['1': 'Quale?', '2': 'Tutte: https://cpi.example.it/offerte']
        !twilio.contents().isEmpty()
    }

    def "what could never pass is not even asked: #why"() {
        expect:
        adapter.send(message, sms) == new SendResult.Rejected(code)
        twilio.attempts() == 0

        where:
        why           | message                                                            || code
        'too long'    | OutboundMessage.of('1', NUMBER, Content.text('a' * 1_601))         || '21617'
        'empty'       | OutboundMessage.of('1', NUMBER, Content.text(' '))                 || 'empty'
        'a correction'| new OutboundMessage('1', NUMBER, Content.text('a'), 'SM1', 0)      || 'no-edits'
    }

    def "an answer of #status with code #code means #meaning, and nothing is tried twice"() {
        given:
        twilio.answers { new Answer.Refuse(status, code, after) }

        expect:
        adapter.send(OutboundMessage.of('1', NUMBER, Content.text('a')), sms) == meaning
        twilio.attempts() == 1

        where:
        status | code  | after || meaning
        400    | 21211 | 0     || new SendResult.Unreachable('21211', SendResult.Unreachable.Why.DEAD)
        400    | 21610 | 0     || new SendResult.Unreachable('21610', SendResult.Unreachable.Why.OPTED_OUT)
        400    | 63016 | 0     || new SendResult.WindowClosed('63016')
        400    | 21408 | 0     || new SendResult.Misconfigured('21408')
        400    | 99999 | 0     || new SendResult.Rejected('99999')
        401    | 20003 | 0     || new SendResult.Misconfigured('20003')
        403    | 0     | 0     || new SendResult.Misconfigured('403')
        404    | 20404 | 0     || new SendResult.Misconfigured('20404')
        302    | 0     | 0     || new SendResult.Misconfigured('302')
        429    | 20429 | 0     || new SendResult.Retry('20429', Duration.ofSeconds(2), true)
        429    | 20429 | 40    || new SendResult.Retry('20429', Duration.ofSeconds(40), true)
        500    | 20500 | 0     || new SendResult.Unknown('500')
        503    | 20503 | 9     || new SendResult.Unknown('503')
    }

    def "a message that Twilio took while the answer was lost is unknown, and left once"() {
        given:
        twilio.answers { answer }

        expect:
        hurried.send(OutboundMessage.of('1', NUMBER, Content.text('a')), sms) instanceof SendResult.Unknown
        twilio.taken().size() == 1
        twilio.attempts() == 1

        where:
        answer << [new Answer.Silent(true), new Answer.HangUp(true)]
    }

    def "receipts come back over HTTP signed, in whatever order, with our own id"() {
        given:
        def got = new java.util.concurrent.ConcurrentLinkedQueue()
        def hooks = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        hooks.createContext('/') { exchange ->
            def uri = exchange.requestURI
            def headers = exchange.requestHeaders.collectEntries { [it.key.toLowerCase(), it.value] }
                got << adapter.read(new RawRequest(uri.path, uri.rawQuery ?: '', headers, exchange.requestBody.readAllBytes()), [whatsapp, sms])
            exchange.sendResponseHeaders(200, -1)
            exchange.close()
        }
        hooks.start()
        twilio.hooks().reach(URI.create("http://127.0.0.1:$hooks.address.port"))
        twilio.hooks().automatic('delivered', 'sent', 'read')

        when:
        adapter.send(OutboundMessage.of('m-7', PERSON, Content.text('a')), whatsapp)
        twilio.hooks().says(Hook.PUBLIC, 'whatsapp:+393000000001', 'whatsapp:+390600000000', 'perché è così 👍').join()

        then:
        new PollingConditions(timeout: 60).eventually {
            assert got.size() == 4
        }
        got.every { it instanceof Reading.Understood }
        got.findAll { it.key().contains(':') }.every { it.inbound().messageId() == 'm-7' }
        got.find { !it.key().contains(':') }.inbound().text() == 'perché è così 👍'

        cleanup:
        hooks.stop(0)
    }

    private static OutboundMessage message(Urn to, String text, List<QuickReply> choices) {
        OutboundMessage.of('1', to, Content.of(text, choices))
    }

    private static List<QuickReply> choices(int count, int length) {
        (1..count).collect { new QuickReply("v_$it", "$it".padRight(length, 'a')) }
    }
}
