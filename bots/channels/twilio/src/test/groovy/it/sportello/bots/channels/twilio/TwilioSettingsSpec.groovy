package it.sportello.bots.channels.twilio

import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.adapter.InvalidSetting
import spock.lang.Specification

class TwilioSettingsSpec extends Specification {

    static final GOOD = [TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000001', TWILIO_AUTH_TOKEN: 's3cret',
                         TWILIO_SMS_FROM: '+393331234567', TWILIO_WHATSAPP_FROM: 'whatsapp:+390912345678',
                         PUBLIC_URL: 'https://cpi.example.it/']

    def adapter = new TwilioAdapter(null)

    def "two senders are two lines of the region"() {
        when:
        def lines = lines(GOOD)

        then:
        lines*.id() == ['whatsapp', 'sms']
        lines*.type() == [ChannelType.WHATSAPP, ChannelType.SMS]
        lines*.address() == ['+390912345678', '+393331234567']
        lines*.office() == [null, null]
        lines.every { it.setting('publicUrl') == 'https://cpi.example.it' }
        !lines.toString().contains('s3cret')
    }

    def "one sender is one line, with or without the prefix, at another base when one is said"() {
        expect:
        lines(GOOD - [TWILIO_SMS_FROM: '+393331234567'] + [TWILIO_WHATSAPP_FROM: '+390912345678', TWILIO_API_URL: 'http://127.0.0.1:9/'])
            .collect { [it.id(), it.address(), it.setting('api')] } == [['whatsapp', '+390912345678', 'http://127.0.0.1:9']]
    }

    def "what the carrier and Meta granted a sender is kept with its line, and else nothing is"() {
        when:
        def granted = lines(GOOD + [TWILIO_SMS_PER_SECOND: '10', TWILIO_WHATSAPP_DAILY: '100000'])

        then:
        granted.first().setting('daily') == '100000'
        granted.last().setting('perSecond') == '10'
        adapter.capabilities(ChannelType.SMS).granted(10, null).perSecond() == 10
        lines(GOOD).every { it.setting('daily') == null && it.setting('perSecond') == null }
    }

    def "without settings Twilio is off, even where the service has a public address"() {
        expect:
        lines([PUBLIC_URL: 'https://cpi.example.it', TWILIO_SMS_FROM: ' ']) == []
    }

    def "a sender that is a name is a line that only speaks, and doctor says so"() {
        when:
        def sms = lines(GOOD + [TWILIO_SMS_FROM: 'CPI Sassari']).last()

        then:
        sms.setting('twoWay') == 'false'
        lines(GOOD).last().setting('twoWay') == 'true'
        with(adapter.probe(sms)) {
            !ok()
            sentence().startsWith('TWILIO_SMS_FROM è un nome e non un numero')
        }
    }

    def "the start stops and names #name when it is #value"() {
        when:
        lines(GOOD + [(name): value])

        then:
        def stop = thrown(InvalidSetting)
        stop.message.startsWith(name + ': ')
        stop.message.endsWith('.')
        !value || value.isBlank() || !stop.message.contains(value)

        where:
        name                   | value
        'TWILIO_ACCOUNT_SID'   | null
        'TWILIO_ACCOUNT_SID'   | 'AC123'
        'TWILIO_ACCOUNT_SID'   | 'SK00000000000000000000000000000001'
        'TWILIO_AUTH_TOKEN'    | null
        'TWILIO_AUTH_TOKEN'    | 'a b'
        'TWILIO_API_URL'       | 'api.twilio.com'
        'TWILIO_API_URL'       | 'https://api.twilio.com/2010-04-01'
        'TWILIO_API_URL'       | 'ftp://api.twilio.com'
        'TWILIO_SMS_FROM'      | '3331234567890123456'
        'TWILIO_SMS_FROM'      | 'whatsapp:+393331234567'
        'TWILIO_SMS_FROM'      | 'Un nome troppo lungo'
        'TWILIO_WHATSAPP_FROM' | '0805551234'
        'TWILIO_WHATSAPP_FROM' | 'CPI Palermo'
        'TWILIO_SMS_PER_SECOND' | '0'
        'TWILIO_SMS_PER_SECOND' | 'dieci'
        'TWILIO_WHATSAPP_DAILY' | '-1'
        'PUBLIC_URL'           | null
        'PUBLIC_URL'           | 'www.example.org'
        'PUBLIC_URL'           | 'https://cpi example.it'
    }

    def "an account without any sender is half a setting"() {
        when:
        lines(GOOD - GOOD.subMap(['TWILIO_SMS_FROM', 'TWILIO_WHATSAPP_FROM']))

        then:
        def stop = thrown(InvalidSetting)
        stop.message.contains('TWILIO_SMS_FROM') && stop.message.contains('TWILIO_WHATSAPP_FROM')
    }

    def "WhatsApp has a link that starts a conversation, SMS has none"() {
        expect:
        lines(GOOD).collect { adapter.link(it, 'v_PA-20981') } == ['https://wa.me/390912345678?text=v_PA-20981', null]
    }

    private lines(Map settings) {
        adapter.configured { settings[it] }
    }
}
