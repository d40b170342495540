package it.sportello.bots.channels.twilio

import it.sportello.bots.channels.twilio.fake.Answer
import it.sportello.bots.channels.twilio.fake.FakeTwilio
import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.adapter.ChannelAdapterContract
import it.sportello.bots.messaging.adapter.RawRequest
import spock.lang.AutoCleanup

import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/** Twilio keeps every promise of a channel adapter. */
class TwilioAdapterSpec extends ChannelAdapterContract {

    static final TOKEN = 'a-very-secret-token'

    @AutoCleanup
    FakeTwilio twilio = FakeTwilio.start(Hook.ACCOUNT, TOKEN)
    URI api = twilio.url()

    /** Patient, so that a busy machine is not taken for a silent provider. */
    TwilioAdapter adapter = patient(Duration.ofMinutes(1))
    List<ChannelType> types = [ChannelType.WHATSAPP, ChannelType.SMS]
    List<String> secrets = [TOKEN]
    Urn someone = Urn.of('whatsapp:+393000000001')
    /** A 5xx may come after the message was taken, and Twilio takes no idempotency key. */
    Class<? extends SendResult> broken = SendResult.Unknown

    Channel getLine() {
        Hook.line('whatsapp', ChannelType.WHATSAPP, [token: TOKEN, api: api.toString()])
    }

    Map<String, String> getSettings() {
        [TWILIO_ACCOUNT_SID: Hook.ACCOUNT, TWILIO_AUTH_TOKEN: TOKEN, TWILIO_API_URL: api.toString(),
         TWILIO_WHATSAPP_FROM: 'whatsapp:+390600000000', TWILIO_SMS_FROM: '+390600000000', PUBLIC_URL: Hook.PUBLIC]
    }

    void provider(Mood mood) {
        api = mood == Mood.AWAY ? URI.create("http://127.0.0.1:${new ServerSocket(0).withCloseable { it.localPort }}") : twilio.url()
        def answer = switch (mood) {
            case Mood.SILENT -> new Answer.Silent(false)
            case Mood.HANGS_UP -> new Answer.HangUp(false)
            case Mood.BROKEN -> Answer.refuse(500, 20500)
            case Mood.PROXY_PAGE -> new Answer.Page(502, 'text/html', '<html><h1>Bad gateway</h1></html>')
            case Mood.GARBAGE -> new Answer.Page(200, 'application/json', '\u0000\u0001{{{')
            case Mood.LOCKED -> Answer.refuse(401, 20003)
            case Mood.BUSY -> new Answer.Refuse(429, 20429, 7)
            default -> Answer.take()
        }
        twilio.answers { answer }
        twilio.accountAnswers(answer)
        adapter = patient(mood == Mood.SILENT ? Duration.ofSeconds(6) : Duration.ofMinutes(1))
    }

    private static TwilioAdapter patient(Duration patience) {
        new TwilioAdapter(InstantSource.fixed(Instant.EPOCH), patience)
    }

    RawRequest getGreeting() {
        Hook.signed(Hook.whatsapp(Body: 'Buongiorno'), '/hooks/twilio', '', TOKEN)
    }

    List<RawRequest> getForgeries() {
        def genuine = greeting
        [null, '', 'x', Hook.sign('other', TOKEN)].collect { Hook.request(genuine.path(), '', genuine.body(), it) } + [
            Hook.signed(Hook.whatsapp(Body: 'Buongiorno'), '/hooks/twilio', '', 'another-token'),
            Hook.request(genuine.path(), '', (new String(genuine.body()) + '&Body=altro').bytes, genuine.header('x-twilio-signature')),
            Hook.request(genuine.path(), 'm=1', genuine.body(), genuine.header('x-twilio-signature')),
            Hook.request('/hooks/twilio/status', '', genuine.body(), genuine.header('x-twilio-signature')),
        ]
    }

    List<RawRequest> getNonsense() {
        ['', '{"update_id": [[[[[[]]]]]]}', 'From', '=&=&==', 'From=whatsapp:&To=x', '\u0000', 'MessageSid=SM1&From=+39&From=+40'].collect { body ->
            def form = Form.of(body.bytes)
            Hook.request('/hooks/twilio', '', body.bytes, Hook.sign(Hook.PUBLIC + '/hooks/twilio' +
                form.fields().collect { name, values -> new TreeSet(values).collect { name + it }.join('') }.join(''), TOKEN))
        }
    }
}
