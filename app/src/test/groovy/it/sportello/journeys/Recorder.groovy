package it.sportello.journeys

import it.sportello.bots.messaging.Attachment
import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.adapter.Capabilities
import it.sportello.bots.messaging.adapter.ChannelAdapter
import it.sportello.bots.messaging.adapter.RawRequest
import it.sportello.bots.messaging.adapter.Reading

import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList

/** A provider of three lines that keeps what people receive. Its limits are those of the simulator, which are the real ones. */
class Recorder implements ChannelAdapter {

    static final TYPES = [ChannelType.TELEGRAM, ChannelType.WHATSAPP, ChannelType.SMS]
    private static final LIMITS = Class.forName('it.sportello.bots.channels.web.SimulatedLines')

    private final Map<Urn, List<Content>> received = new ConcurrentHashMap<>()
    private int sent
    /** So many of the next messages are to be sent again. */
    volatile int busy

    List<Content> of(Urn urn) { received.computeIfAbsent(urn) { new CopyOnWriteArrayList<Content>() } }

    @Override
    String provider() { 'recorder' }

    @Override
    List<Channel> configured(ChannelAdapter.Settings settings) {
        TYPES.collect { new Channel(it.name(), it, provider(), null, '+390000000009', [:]) }
    }

    @Override
    Capabilities capabilities(ChannelType type) {
        Capabilities real = LIMITS.capabilities(type)
        new Capabilities(real.textUnits(), real.buttons(), real.rows(), real.titleLength(), 0, Duration.ZERO, real.daily(),
                real.window(), real.links(), real.edits(), real.receipts(), real.twoWay())
    }

    @Override
    synchronized SendResult send(OutboundMessage message, Channel channel) {
        if (busy > 0) {
            busy--
            return new SendResult.Retry('429', Duration.ZERO, false)
        }
        of(message.to()) << message.content()
        new SendResult.Accepted("r${++sent}")
    }

    @Override
    Reading read(RawRequest request, List<Channel> lines) { new Reading.Malformed('no hook') }

    @Override
    byte[] fetch(Attachment attachment, Channel channel, int limit) { new byte[0] }

    @Override
    ChannelAdapter.Probe probe(Channel channel) { new ChannelAdapter.Probe(true, '') }
}
