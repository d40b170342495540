package it.sportello.bots.channels.twilio

import com.twilio.security.RequestValidator
import it.sportello.bots.messaging.adapter.Reading
import spock.lang.Shared
import spock.lang.Specification

import java.time.Instant
import java.time.InstantSource

class SignatureSpec extends Specification {

    @Shared
    def vectors = Hook.recorded('twilio-signature-vectors.json')

    def adapter = new TwilioAdapter(InstantSource.fixed(Instant.EPOCH))

    def "Twilio's own example holds: #name"() {
        expect:
        holds(vector)

        where:
        vector << vectors.valid
        name = vector.name
    }

    def "a signature that is not Twilio's does not hold: #name"() {
        expect:
        !holds(vector)

        where:
        vector << vectors.invalid
        name = vector.name
    }

    def "the SDK's validator agrees on every example but the field that comes twice: #name"() {
        expect:
        new RequestValidator(vector.authToken).validate(vector.url, vector.params.collectEntries { [it.key, it.value instanceof List ? it.value.first() : it.value] }, vector.signature) == !name.startsWith('duplicate')

        where:
        vector << vectors.valid
        name = vector.name
    }

    def "the address is the public one, whatever port Twilio wrote into it: configured #configured, signed #signed"() {
        given:
        def line = Hook.line('sms', it.sportello.bots.messaging.ChannelType.SMS, [publicUrl: configured])
        def request = Hook.signed(Hook.sms(Body: 'ciao'), '/hooks/twilio', '', Hook.TOKEN, signed)
        request.headers().put('host', ['10.0.0.3:8080'])

        expect:
        (adapter.read(request, [line]) instanceof Reading.Understood) == believed

        where:
        configured                      | signed                          || believed
        'https://cpi.example.it'        | 'https://cpi.example.it'        || true
        'https://cpi.example.it'        | 'https://cpi.example.it:443'    || true
        'https://cpi.example.it:443'    | 'https://cpi.example.it'        || true
        'https://cpi.example.it:8443'   | 'https://cpi.example.it:8443'   || true
        'https://cpi.example.it:8443'   | 'https://cpi.example.it'        || true
        'http://cpi.example.it'         | 'http://cpi.example.it:80'      || true
        'https://regione.example.it/cpi' | 'https://regione.example.it/cpi' || true
        'https://cpi.example.it'        | 'https://cpi.example.it:8443'   || false
        'https://cpi.example.it'        | 'http://cpi.example.it'         || false
        'https://cpi.example.it'        | 'https://10.0.0.3:8080'         || false
    }

    def "a body that is signed by its hash is believed, and not when one byte of it changed"() {
        given:
        def body = '{"property": "value", "boolean": true}'.bytes
        def query = 'bodySHA256=' + body.digest('SHA-256')
        def signature = Hook.sign("$Hook.PUBLIC/hooks/twilio?$query")

        expect:
        adapter.read(Hook.request('/hooks/twilio', query, body, signature), [Hook.SMS]) instanceof Reading.Malformed
        adapter.read(Hook.request('/hooks/twilio', query, 'From=%2B39'.bytes, signature), [Hook.SMS]) instanceof Reading.Forged
    }

    def "the account that a request names must have signed it: another of ours may not speak for it"() {
        given:
        def other = Hook.line('sms-sassari', it.sportello.bots.messaging.ChannelType.SMS, [account: 'AC' + '2' * 32, token: 'other'], '+390790000000')

        expect:
        adapter.read(Hook.signed(Hook.sms(Body: 'ciao'), '/hooks/twilio', '', 'other'), [Hook.SMS, other]) instanceof Reading.Forged
        (adapter.read(Hook.signed(Hook.sms(Body: 'ciao', AccountSid: 'AC' + '2' * 32, To: '+390790000000'), '/hooks/twilio', '', 'other'),
            [Hook.SMS, other]) as Reading.Understood).channel() == 'sms-sassari'
        adapter.read(Hook.signed(Hook.sms(Body: 'ciao', AccountSid: 'AC' + '3' * 32)), [Hook.SMS, other]) instanceof Reading.Forged
    }

    def "an escape that is broken is nobody's"() {
        expect:
        adapter.read(Hook.request('/hooks/twilio', '', 'Body=%zz'.bytes, Hook.sign("$Hook.PUBLIC/hooks/twilioBody%zz")), [Hook.SMS]) instanceof Reading.Forged
    }

    private static boolean holds(Map vector) {
        def fields = vector.params.collectEntries(new TreeMap()) { [it.key, it.value instanceof List ? it.value : [it.value]] }
        def hash = vector.body ? vector.url.split('bodySHA256=')[1] : null
        Signature.holds(vector.signature, vector.url, new Form(fields), hash, (vector.body ?: '').bytes, vector.authToken)
    }
}
