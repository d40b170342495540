package it.sportello.bots.channels.twilio

import it.sportello.bots.channels.twilio.fake.FakeTwilio
import it.sportello.bots.messaging.Attachment
import it.sportello.bots.messaging.ChannelType
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Duration
import java.time.InstantSource

class MediaSpec extends Specification {

    @AutoCleanup
    def twilio = FakeTwilio.start(Hook.ACCOUNT, Hook.TOKEN)
    def adapter = new TwilioAdapter(InstantSource.system(), Duration.ofMinutes(1))
    def line = Hook.line('whatsapp', ChannelType.WHATSAPP, [api: twilio.url().toString()])
    def cv = ('x' * 5000).bytes

    def "what a person enclosed is fetched, also when it lies one step further"() {
        given:
        def direct = twilio.media('application/pdf', cv)

        expect:
        fetch(direct) == cv
        fetch(twilio.mediaAt(direct)) == cv
        fetch(twilio.mediaAt(URI.create(direct).path)) == cv
    }

    def "an address at Twilio's own host is looked for where the line is configured"() {
        expect:
        fetch('https://api.twilio.com' + URI.create(twilio.media('image/png', cv)).path) == cv
    }

    def "what is over the limit is given up"() {
        when:
        fetch(twilio.media('application/pdf', cv), 4999)

        then:
        thrown(IOException)
    }

    def "#why is not fetched"() {
        when:
        fetch(address.call(twilio) as String)

        then:
        thrown(IOException)

        where:
        why                             | address
        'another host'                  | { 'https://example.org/x' }
        'our own network'               | { 'http://127.0.0.1:1/x' }
        'a file of this machine'        | { 'file:///etc/passwd' }
        'no address at all'             | { 'non è un indirizzo' }
        'a host that looks alike'       | { 'https://api.twilio.com.example.org/x' }
        'a redirect to another host'    | { it.mediaAt('https://example.org/x') }
        'a redirect into our network'   | { it.mediaAt('http://127.0.0.1:1/x') }
        'a redirect to plain http'      | { it.mediaAt('http://media.twiliocdn.com/x') }
        'a circle'                      | { it.mediaAt('/2010-04-01/Accounts/' + Hook.ACCOUNT + '/Messages/MM' + '0' * 31 + '1/Media/ME' + '0' * 31 + '2') }
        'what is not there'             | { it.url().toString() + '/2010-04-01/none' }
    }

    def "a line without credentials fetches nothing"() {
        when:
        adapter.fetch(new Attachment('photo', null, null, -1, twilio.media('image/png', cv)), Hook.line('whatsapp', ChannelType.WHATSAPP, [token: 'wrong', api: twilio.url().toString()]), 9999)

        then:
        thrown(IOException)
    }

    private byte[] fetch(String address, int limit = 10_000) {
        adapter.fetch(new Attachment('document', null, null, -1, address), line, limit)
    }
}
