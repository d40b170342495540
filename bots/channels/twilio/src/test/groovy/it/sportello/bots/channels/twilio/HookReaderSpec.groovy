package it.sportello.bots.channels.twilio

import it.sportello.bots.messaging.DeliveryStatus
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.adapter.Reading
import it.sportello.bots.messaging.inbound.Inbound
import it.sportello.bots.messaging.inbound.InboundMessage
import it.sportello.bots.messaging.inbound.OptedOut
import it.sportello.bots.messaging.inbound.Receipt
import spock.lang.Specification

import java.time.Instant
import java.time.InstantSource

import static it.sportello.bots.channels.twilio.Hook.*
import static it.sportello.bots.messaging.inbound.InboundMessage.Kind.*

class HookReaderSpec extends Specification {

    static final NOW = Instant.parse('2026-11-22T10:05:00Z')

    def adapter = new TwilioAdapter(InstantSource.fixed(NOW))

    def "the recorded #name is a message of #urn by #channel: '#text'"() {
        when:
        def reading = read(recordedRequest(name))

        then:
        with(reading.inbound() as InboundMessage) {
            it.urn() == Urn.of(urn)
            it.at() == NOW
            it.externalId() == reading.key()
            it.text() == text
            it.kind() == kind
            it.payload() == payload
            it.attachments()*.kind() == enclosed
        }
        reading.channel() == channel
        reading.ack().body().endsWith('<Response/>')

        where:
        name                     | channel    | urn                      | kind     | text                                                    | payload       | enclosed
        'wa_testo'               | 'whatsapp' | 'whatsapp:+393000000001' | TYPED    | 'Buongiorno, vorrei fissare un appuntamento per la DID' | null          | []
        'wa_pulsante_quick_reply'| 'whatsapp' | 'whatsapp:+393000000001' | TAPPED   | 'Conferma'                                              | 'conferma:42' | []
        'wa_posizione'           | 'whatsapp' | 'whatsapp:+393000000001' | ENCLOSED | ''                                                      | null          | []
        'wa_foto_con_didascalia' | 'whatsapp' | 'whatsapp:+393000000001' | TYPED    | 'Il mio documento'                                      | null          | ['photo']
        'wa_vocale'              | 'whatsapp' | 'whatsapp:+393000000001' | ENCLOSED | ''                                                      | null          | ['voice']
        'wa_documento_inoltrato' | 'whatsapp' | 'whatsapp:+393000000001' | ENCLOSED | ''                                                      | null          | ['document']
        'sms_testo'              | 'sms'      | 'tel:+393000000001'      | TYPED    | 'Confermo'                                              | null          | []
        'sms_stop'               | 'sms'      | 'tel:+393000000001'      | TYPED    | 'STOP'                                                  | null          | []
    }

    def "a position, a name and a file keep what they say"() {
        expect:
        message(recordedRequest('wa_posizione')).position().latitude() == 41.9027835d
        message(recordedRequest('wa_testo')).name() == 'Persona di prova'
        with(message(recordedRequest('wa_documento_inoltrato')).attachments().first()) {
            name() == 'curriculum.pdf'
            media() == 'application/pdf'
            ref().startsWith('https://api.twilio.com/')
            size() == -1
        }
    }

    def "the recorded #name says #status of our message 42"() {
        when:
        def reading = read(recordedRequest(name))

        then:
        with(reading.inbound() as Receipt) {
            it.messageId() == '42'
            it.externalId() == 'SM0000000000000000000000000000000a'
            it.status() == status
            it.code() == code
            it.failure() == failure
        }
        reading.key() == 'SM0000000000000000000000000000000a:' + name.find('sent|delivered|read|undelivered|failed')
        reading.channel() == (name.startsWith('sms') ? 'sms' : 'whatsapp')

        where:
        name                         || status                   | code    | failure
        'stato_sent'                 || DeliveryStatus.SENT      | null    | null
        'stato_delivered'            || DeliveryStatus.DELIVERED | null    | null
        'stato_read'                 || DeliveryStatus.READ      | null    | null
        'stato_undelivered_63016'    || DeliveryStatus.FAILED    | '63016' | new SendResult.WindowClosed('63016')
        'sms_stato_delivered'        || DeliveryStatus.DELIVERED | null    | null
        'sms_stato_failed_21610'     || DeliveryStatus.FAILED    | '21610' | new SendResult.Unreachable('21610', SendResult.Unreachable.Why.OPTED_OUT)
        'sms_stato_undelivered_30003'|| DeliveryStatus.FAILED    | '30003' | new SendResult.Retry('30003', java.time.Duration.ofHours(8), false)
    }

    def "every recorded hook is understood"() {
        expect:
        recorded('twilio-webhooks.json').size() == 15
        recorded('twilio-webhooks.json').every { read(recordedRequest(it.nome)) instanceof Reading.Understood }
    }

    def "a person who shows no number is an address like any other: #why"() {
        expect:
        message(signed(whatsapp(form))).urn() == Urn.of(urn)

        where:
        why                        | form                                                                              || urn
        'in From'                  | [From: 'whatsapp:IT.1000000000000001', Body: 'ciao']                              || 'whatsapp:IT.1000000000000001'
        'in ExternalUserId alone'  | [From: '', ExternalUserId: 'whatsapp:IT.1000000000000001', Body: 'ciao']          || 'whatsapp:IT.1000000000000001'
        'the number wins'          | [ExternalUserId: 'whatsapp:IT.1000000000000001', Body: 'ciao']                    || 'whatsapp:+393000000001'
    }

    def "#what is #kind: '#text'"() {
        when:
        def said = message(signed(form))

        then:
        said.kind() == kind
        said.text() == text
        said.payload() == payload
        said.attachments()*.kind() == enclosed

        where:
        what                     | form                                                                                                                                       || kind     | text                 | payload      | enclosed
        'a choice from a list'   | whatsapp(MessageType: 'interactive', Body: 'Cuoco, Nuoro', ListId: 'v_NU-7', ListTitle: 'Cuoco, Nuoro')                                      || TAPPED   | 'Cuoco, Nuoro'       | 'v_NU-7'     | []
        'a list by its payload'  | whatsapp(MessageType: 'interactive', Body: 'Cuoco, Nuoro', ButtonPayload: 'v_NU-7')                                                          || TAPPED   | 'Cuoco, Nuoro'       | 'v_NU-7'     | []
        "a template's button"    | whatsapp(MessageType: 'button', Body: 'Sì', ButtonText: 'Sì', ButtonPayload: 'a/1/2/si')                                                     || TAPPED   | 'Sì'                 | 'a/1/2/si'   | []
        'a quoted reply'         | whatsapp(Body: 'va bene', OriginalRepliedMessageSid: 'SM1', OriginalRepliedMessageSender: 'whatsapp:+390600000000')                          || TYPED    | 'va bene'            | null         | []
        'emoji alone'            | whatsapp(Body: '👍🏽🎉')                                                                                                                      || TYPED    | '👍🏽🎉'              | null         | []
        'several segments'       | sms(Body: 'parola ' * 60, NumSegments: '3')                                                                                                  || TYPED    | ('parola ' * 60).strip() | null     | []
        'a wa.me link'           | whatsapp(Body: 'v_PA-20981')                                                                                                                 || STARTED  | 'v_PA-20981'         | 'v_PA-20981' | []
        'the same words by SMS'  | sms(Body: 'v_PA-20981')                                                                                                                      || TYPED    | 'v_PA-20981'         | null         | []
        'a contact card'         | whatsapp(MessageType: 'contacts', NumMedia: '1', MediaUrl0: 'https://api.twilio.com/x', MediaContentType0: 'text/vcard')                     || ENCLOSED | ''                   | null         | ['contact']
        'a card without media'   | whatsapp(MessageType: 'contacts')                                                                                                            || ENCLOSED | ''                   | null         | []
        'a sticker'              | whatsapp(MessageType: 'sticker', NumMedia: '1', MediaUrl0: 'https://api.twilio.com/x', MediaContentType0: 'image/webp')                      || ENCLOSED | ''                   | null         | ['sticker']
        'a song'                 | whatsapp(MessageType: 'audio', NumMedia: '1', MediaUrl0: 'https://api.twilio.com/x', MediaContentType0: 'audio/mpeg')                        || ENCLOSED | ''                   | null         | ['audio']
        'a captioned document'   | whatsapp(MessageType: 'document', Body: 'Ecco il mio curriculum', NumMedia: '1', MediaUrl0: 'https://api.twilio.com/x', MediaContentType0: 'application/pdf') || TYPED | 'Ecco il mio curriculum' | null | ['document']
        'two photos by MMS'      | sms(Body: 'ecco', NumMedia: '2', MediaUrl0: 'https://a', MediaUrl1: 'https://b', MediaContentType0: 'image/png', MediaContentType1: 'image/gif')               || TYPED | 'ecco' | null | ['photo', 'photo']
        'a field never seen'     | whatsapp(Body: 'ciao', BrandNewField: ['b', 'a', 'b'])                                                                                       || TYPED    | 'ciao'               | null         | []
        'a carrier HELP'         | sms(Body: 'AIUTO', OptOutType: 'HELP')                                                                                                       || TYPED    | 'AIUTO'              | null         | []
    }

    def "a card is never taken for the sender's own number"() {
        expect:
        message(signed(whatsapp(MessageType: 'contacts', NumMedia: '1', MediaUrl0: 'https://x', MediaContentType0: 'text/vcard'))).contact() == null
    }

    def "a #type taken by the carrier is a choice of the person"() {
        expect:
        read(signed(sms(Body: type, OptOutType: type))).inbound() == new OptedOut(Urn.of('tel:+393000000001'), NOW, out)

        where:
        type    || out
        'STOP'  || true
        'START' || false
    }

    def "#what is left alone: #why"() {
        expect:
        (adapter.read(signed(form, path), [WHATSAPP]) as Reading.Ignored).why() == why

        where:
        what                    | path                   | form                                                     || why
        'a reaction'            | '/hooks/twilio'        | whatsapp(MessageType: 'reaction', Body: '❤️')            || 'reaction'
        'an order'              | '/hooks/twilio'        | whatsapp(MessageType: 'order')                           || 'other-kind'
        'nothing at all'        | '/hooks/twilio'        | whatsapp()                                               || 'empty'
        'Messenger'             | '/hooks/twilio'        | whatsapp(From: 'messenger:77', Body: 'ciao')             || 'other-channel'
        'SMS on no SMS line'    | '/hooks/twilio'        | sms(Body: 'ciao')                                        || 'no-line'
        'a message on its way'  | '/hooks/twilio/status' | status(MessageStatus: 'sending')                         || 'other-status'
        'a queued message'      | '/hooks/twilio/status' | status(MessageStatus: 'queued')                          || 'other-status'
    }

    def "a genuine request without #what is malformed"() {
        expect:
        read(signed(form, path)) instanceof Reading.Malformed

        where:
        what                | path                   | form
        'fields'            | '/hooks/twilio'        | [:]
        'a message id'      | '/hooks/twilio'        | sms(MessageSid: '')
        'a sender'          | '/hooks/twilio'        | sms(From: '')
        'a receiver'        | '/hooks/twilio'        | sms(To: '')
        'numbers'           | '/hooks/twilio'        | whatsapp(NumMedia: 'molti')
        'a place on earth'  | '/hooks/twilio'        | whatsapp(Latitude: '410', Longitude: '12')
        'a status'          | '/hooks/twilio/status' | status()
    }

    def "a receipt finds its way when #what"() {
        when:
        def reading = read(signed(form, path, query))

        then:
        with(reading.inbound() as Receipt) {
            it.status() == DeliveryStatus.DELIVERED
            it.messageId() == ours
        }

        where:
        what                                    | path                   | query         | form                                                                  || ours
        'the hook of messages is told it'       | '/hooks/twilio'        | 'm=abc-1.2_3' | status(MessageStatus: 'delivered')                                    || 'abc-1.2_3'
        'only the old field names come'         | '/hooks/twilio/status' | 'm=7'         | status(SmsStatus: 'delivered')                                        || '7'
        'nobody carried our id back'            | '/hooks/twilio/status' | ''            | status(MessageStatus: 'delivered')                                    || null
        'the id is not one of ours'             | '/hooks/twilio/status' | 'm=%3Cx%3E'   | status(MessageStatus: 'delivered')                                    || null
        'the sender was another of the pool'    | '/hooks/twilio/status' | 'm=7'         | status(MessageStatus: 'delivered', From: 'whatsapp:+390600000009')    || '7'
        'the carrier tells its own time'        | '/hooks/twilio/status' | 'm=7'         | status(MessageStatus: 'delivered', RawDlrDoneDate: '2611220400')      || '7'
    }

    def "WhatsApp too fast is told to the whole sender, by receipt too"() {
        expect:
        (read(signed(status(MessageStatus: 'undelivered', ErrorCode: '63018'), '/hooks/twilio/status')).inbound() as Receipt).failure() ==
            new SendResult.Retry('63018', java.time.Duration.ofSeconds(30), true)
    }

    private Reading read(request) {
        adapter.read(request, [WHATSAPP, SMS])
    }

    private InboundMessage message(request) {
        read(request).inbound() as InboundMessage
    }
}
