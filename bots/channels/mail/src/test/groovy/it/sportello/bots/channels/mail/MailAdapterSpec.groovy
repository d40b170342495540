package it.sportello.bots.channels.mail

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

/** Mail keeps every promise of a channel adapter that only sends. */
class MailAdapterSpec extends ChannelAdapterContract {

    static final PASSWORD = 'a-very-secret-p@ss'

    @AutoCleanup
    FakeRelay relay = new FakeRelay()
    int port = relay.port()

    MailAdapter adapter = patient(Duration.ofMinutes(1))
    List<ChannelType> types = [ChannelType.EMAIL]
    List<String> secrets = [PASSWORD, 'a-very-secret-p%40ss']
    Urn someone = Urn.of('mailto:maria.sanna@example.org')
    boolean twoWay = false
    RawRequest greeting = null
    List<RawRequest> nonsense = []

    List<RawRequest> getForgeries() {
        [new RawRequest('/hooks/mail', '', [:], 'From: maria'.bytes)]
    }

    Channel getLine() {
        adapter.configured({ settings[it] }).first()
    }

    Map<String, String> getSettings() {
        [SMTP_URL: "smtp://sportello:a-very-secret-p%40ss@127.0.0.1:$port".toString(), MAIL_FROM: 'Sportello <sportello@example.org>',
         PUBLIC_URL: 'https://cpi.example.org']
    }

    void provider(Mood mood) {
        relay.well()
        port = mood == Mood.AWAY ? new ServerSocket(0).withCloseable { it.localPort } : relay.port()
        switch (mood) {
            case Mood.SILENT -> ['.', 'NOOP'].each { relay.answers(it, FakeRelay.SILENCE) }
            case Mood.HANGS_UP -> relay.answers('.', FakeRelay.CUT)
            case Mood.BROKEN -> relay.answers('.', '451 4.3.0 local error')
            case Mood.PROXY_PAGE -> relay.answers('CONNECT', 'HTTP/1.1 502 Bad gateway')
            case Mood.GARBAGE -> relay.answers('.', '\u0001{{{')
            case Mood.LOCKED -> relay.answers('AUTH', '535 5.7.8 authentication failed')
            case Mood.BUSY -> relay.answers('MAIL', '421 4.7.0 too many, come back later')
            default -> { }
        }
        adapter = patient(mood == Mood.SILENT ? Duration.ofSeconds(2) : Duration.ofMinutes(1))
    }

    private static MailAdapter patient(Duration patience) {
        new MailAdapter(InstantSource.fixed(Instant.EPOCH), patience)
    }

    def "a relay that is slow before it has the message is asked again, and the message is not left behind"() {
        given:
        relay.answers('RCPT', FakeRelay.SILENCE)
        adapter = patient(Duration.ofSeconds(1))

        expect:
        adapter.send(message(), line) instanceof SendResult.Retry
        relay.messages() == 0
    }

    def "a password never goes in clear to another machine"() {
        expect:
        Relay.of(new Channel('email', ChannelType.EMAIL, 'mail', null, 'a@example.org', [url: url])).session(Duration.ofSeconds(1))
            .getProperty('mail.smtp.starttls.required') == required

        where:
        url                                || required
        'smtp://u:p@smtp.example.org'      || 'true'
        'smtp://u:p@localhost'             || 'false'
        'smtp://smtp.example.org'          || 'false'
    }
}
