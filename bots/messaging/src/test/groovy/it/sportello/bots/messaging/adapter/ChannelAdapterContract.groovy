package it.sportello.bots.messaging.adapter

import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.QuickReply
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Urn
import spock.lang.Requires
import spock.lang.Specification

/**
 * What every adapter promises, whatever its provider. An adapter's spec extends this one, says how its provider speaks,
 * and inherits the promises; all of it runs over real HTTP against a fake of the provider.
 */
abstract class ChannelAdapterContract extends Specification {

    /** How the fake provider behaves towards a send. */
    enum Mood {
        /** takes the message and says so */
        WELL,
        /** reads the request whole and never answers */
        SILENT,
        /** reads the request whole and cuts the connection */
        HANGS_UP,
        /** nobody listens on the port */
        AWAY,
        /** answers 500 in its own form */
        BROKEN,
        /** answers 502 with the page of a proxy */
        PROXY_PAGE,
        /** answers 200 with bytes that mean nothing */
        GARBAGE,
        /** answers that our credentials are wrong */
        LOCKED,
        /** answers that we are too fast, and when to come back */
        BUSY
    }

    /** With a short timeout, so that SILENT does not take ten seconds. */
    abstract ChannelAdapter getAdapter()

    /** A line that people write to, whose provider is the fake. */
    abstract Channel getLine()

    /** Every type the adapter serves. */
    abstract List<ChannelType> getTypes()

    /** The settings that make {@link #getLine()}: name to value, as in the environment. */
    abstract Map<String, String> getSettings()

    /** Values that nobody may read anywhere: tokens, secrets. */
    abstract List<String> getSecrets()

    abstract void provider(Mood mood)

    /** What a 5xx means: another try, or nothing known where a provider may have taken the message and names no request twice. */
    Class<? extends SendResult> getBroken() {
        SendResult.Retry
    }

    abstract Urn getSomeone()

    /** Whether people write to it: an adapter that only sends has no greeting, and believes nobody. */
    boolean getTwoWay() {
        true
    }

    /** A person's "Buongiorno", as the provider posts it, signed. */
    abstract RawRequest getGreeting()

    /** Without signature, with a wrong one, with the signature of another body... */
    abstract List<RawRequest> getForgeries()

    /** Signed, and not to be understood: no body, half a body, another shape, wrong types, deep nesting... */
    abstract List<RawRequest> getNonsense()

    OutboundMessage message(String text = 'Buongiorno', List<QuickReply> choices = []) {
        OutboundMessage.of('m-1', someone, Content.of(text, choices))
    }

    @Requires({ instance.twoWay })
    def "a genuine message is understood, on its own line, with a key and an acknowledgement"() {
        when:
        def reading = adapter.read(greeting, [line])

        then:
        reading instanceof Reading.Understood
        with(reading as Reading.Understood) {
            !key.isBlank()
            channel == line.id()
            inbound.urn().scheme() == line.type().scheme()
            inbound.text() == 'Buongiorno'
            ack != null
        }
    }

    @Requires({ instance.twoWay })
    def "the same update read twice is equal, key and all, and the request is left as it was"() {
        given:
        def request = greeting
        def before = request.body().clone()

        expect:
        adapter.read(request, [line]) == adapter.read(greeting, [line])
        request.body() == before
    }

    def "what does not come from the provider is forged, whatever it says"() {
        expect:
        forgeries.every { adapter.read(it, [line]) instanceof Reading.Forged }
    }

    def "nobody is believed while no line is configured"() {
        expect:
        adapter.read(twoWay ? greeting : forgeries.first(), []) instanceof Reading.Forged
    }

    @Requires({ instance.twoWay })
    def "nonsense that is signed is malformed or ignored, never an exception"() {
        expect:
        nonsense.every {
            def reading = adapter.read(it, [line])
            reading instanceof Reading.Malformed || reading instanceof Reading.Ignored
        }
    }

    def "a message is sent and named"() {
        given:
        provider(Mood.WELL)

        when:
        def result = adapter.send(message(), line)

        then:
        result instanceof SendResult.Accepted
        !(result as SendResult.Accepted).externalId().isBlank()
    }

    def "whatever the provider does to a send ends in a result, never in an exception"() {
        given:
        provider(mood)

        when:
        def result = adapter.send(message(), line)

        then:
        (expected ?: broken).isInstance(result)

        where:
        mood            || expected
        Mood.SILENT     || SendResult.Unknown
        Mood.HANGS_UP   || SendResult.Unknown
        Mood.GARBAGE    || SendResult.Unknown
        Mood.AWAY       || SendResult.Retry
        Mood.BROKEN     || null
        Mood.PROXY_PAGE || null
        Mood.BUSY       || SendResult.Retry
        Mood.LOCKED     || SendResult.Misconfigured
    }

    def "a wait is never nothing, so that nobody tries again at once"() {
        given:
        provider(mood)

        expect:
        (adapter.send(message(), line) as SendResult.Retry).after() >= java.time.Duration.ofSeconds(1)

        where:
        mood << [Mood.AWAY, Mood.BUSY]
    }

    def "after a bad moment the line works again"() {
        given:
        provider(Mood.HANGS_UP)
        adapter.send(message(), line)
        provider(Mood.WELL)

        expect:
        adapter.send(message(), line) instanceof SendResult.Accepted
    }

    def "a line without its secrets is our mistake, not the person's"() {
        given:
        def bare = new Channel(line.id(), line.type(), line.provider(), null, line.address(), [:])

        expect:
        adapter.send(message(), bare) instanceof SendResult.Misconfigured
        !adapter.probe(bare).ok()
    }

    def "a probe says one sentence, good or bad, and no secret in it"() {
        given:
        provider(mood)

        when:
        def probe = adapter.probe(line)

        then:
        probe.ok() == ok
        probe.sentence() ==~ /.+\./
        secrets.every { !probe.sentence().contains(it) }

        where:
        mood        || ok
        Mood.WELL   || true
        Mood.LOCKED || false
        Mood.AWAY   || false
        Mood.SILENT || false
    }

    def "without settings there is no line; with them there is, under its provider's name"() {
        expect:
        adapter.configured({ null }).isEmpty()
        adapter.configured({ '' }).isEmpty()
        adapter.configured({ settings[it] }).any { it.id() == line.id() && it.type() == line.type() }
        adapter.configured({ settings[it] }).every { it.provider() == adapter.provider() && types.contains(it.type()) }
    }

    def "capabilities make sense for every type it serves"() {
        expect:
        types.every {
            def can = adapter.capabilities(it)
            can.textUnits() >= 160 && can.buttons() >= 0 && can.rows() >= 0 && can.perSecond() >= 1 &&
                !can.perChatGap().isNegative() && can.daily() >= 0 && !can.window().isNegative() &&
                (can.buttons() == 0 && can.rows() == 0 || can.titleLength() >= 20)
        }
    }

    def "nothing it makes or takes tells a secret or an address when printed"() {
        given:
        def reading = twoWay ? adapter.read(greeting, [line]) : adapter.read(forgeries.first(), [line])
        def hidden = secrets + someone.path()

        expect:
        [line, twoWay ? greeting : forgeries.first(), reading, message()].every { thing -> hidden.every { !thing.toString().contains(it) } }
        adapter.configured({ settings[it] }).every { made -> secrets.every { !made.toString().contains(it) } }
        [adapter, reading].every { thing -> !thing.toString().contains('Buongiorno') }
    }
}
