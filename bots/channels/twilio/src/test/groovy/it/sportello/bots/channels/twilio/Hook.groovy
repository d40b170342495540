package it.sportello.bots.channels.twilio

import com.fasterxml.jackson.databind.ObjectMapper
import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.adapter.RawRequest

import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** Requests as Twilio posts them: the recorded ones, and others signed the same way by other code than the adapter's. */
class Hook {

    static final String PUBLIC = 'https://cpi.example.it'
    static final String ACCOUNT = 'AC00000000000000000000000000000001'
    static final String TOKEN = '12345'

    static final Channel WHATSAPP = line('whatsapp', ChannelType.WHATSAPP)
    static final Channel SMS = line('sms', ChannelType.SMS)

    static Channel line(String id, ChannelType type, Map more = [:], String address = '+390600000000') {
        new Channel(id, type, 'twilio', null, address, [account: ACCOUNT, token: TOKEN, publicUrl: PUBLIC] + more)
    }

    static Object recorded(String file) {
        new ObjectMapper().readValue(Hook.getResourceAsStream("/twilio/$file"), Object)
    }

    static RawRequest recordedRequest(String name) {
        def hook = recorded('twilio-webhooks.json').find { it.nome == name }
        def url = URI.create(hook.url)
        def headers = hook.headers.collectEntries { [it.key.toLowerCase(), [it.value]] }
        new RawRequest(url.path, url.query ?: '', headers, hook.corpo.getBytes('UTF-8'))
    }

    static RawRequest signed(Map form, String path = '/hooks/twilio', String query = '', String token = TOKEN, String base = PUBLIC) {
        def pairs = form.collectMany { name, value -> (value instanceof List ? value : [value]).collect { [name, it] } }
        def body = pairs.collect { it.collect { URLEncoder.encode(it as String, 'UTF-8') }.join('=') }.join('&')
        def text = base + path + (query ? '?' + query : '') + pairs.unique(false).sort { a, b -> a[0] <=> b[0] ?: a[1] <=> b[1] }.collect { it.join('') }.join('')
        request(path, query, body.getBytes('UTF-8'), sign(text, token))
    }

    static RawRequest request(String path, String query, byte[] body, String signature) {
        new RawRequest(path, query, signature == null ? [:] : ['x-twilio-signature': [signature]], body)
    }

    static String sign(String text, String token = TOKEN) {
        def mac = Mac.getInstance('HmacSHA1').tap { init(new SecretKeySpec(token.bytes, 'HmacSHA1')) }
        mac.doFinal(text.getBytes('UTF-8')).encodeBase64().toString()
    }

    static Map whatsapp(Map more = [:]) {
        [MessageSid: 'SM0000c0ffee00000000000000000000aa', AccountSid: ACCOUNT, From: 'whatsapp:+393000000001',
         To: 'whatsapp:+390600000000', MessageType: 'text', Body: '', NumMedia: '0', SmsStatus: 'received', ProfileName: 'Persona di prova'] + more
    }

    static Map sms(Map more = [:]) {
        [MessageSid: 'SM0000c0ffee00000000000000000000bb', AccountSid: ACCOUNT, From: '+393000000001', To: '+390600000000',
         Body: '', NumMedia: '0', SmsStatus: 'received', FromCountry: 'IT'] + more
    }

    static Map status(Map more = [:]) {
        [MessageSid: 'SM0000000000000000000000000000000a', AccountSid: ACCOUNT, From: 'whatsapp:+390600000000',
         To: 'whatsapp:+393000000001', ApiVersion: '2010-04-01'] + more
    }
}
