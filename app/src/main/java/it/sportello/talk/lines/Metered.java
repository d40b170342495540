package it.sportello.talk.lines;

import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.bots.messaging.adapter.ChannelAdapter;
import it.sportello.bots.messaging.adapter.RawRequest;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.bots.messaging.adapter.TemplateApprovals;
import it.sportello.platform.metrics.Meters;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An adapter whose messages are counted, in and out, by channel and by what became of them. */
record Metered(ChannelAdapter adapter, Meters meters, ChannelStatus status) implements ChannelAdapter {

    @Override
    public String provider() {
        return adapter.provider();
    }

    @Override
    public List<Channel> configured(Settings settings) {
        return adapter.configured(settings);
    }

    @Override
    public Capabilities capabilities(ChannelType type) {
        return adapter.capabilities(type);
    }

    @Override
    public Reading read(RawRequest request, List<Channel> lines) {
        Reading reading = adapter.read(request, lines);
        meters.count("sportello.hooks", "provider", provider(), "outcome", word(reading));
        if (reading instanceof Reading.Understood understood) {
            in(understood);
        }
        return reading;
    }

    @Override
    public SendResult send(OutboundMessage message, Channel channel) {
        SendResult result = adapter.send(message, channel);
        status.saw(channel, result);
        meters.count("sportello.messages.out", "channel", channel.type().name(), "outcome", word(result));
        return result;
    }

    @Override
    public byte[] fetch(Attachment attachment, Channel channel, int limit) throws IOException {
        return adapter.fetch(attachment, channel, limit);
    }

    @Override
    public Probe probe(Channel channel) {
        return adapter.probe(channel);
    }

    @Override
    public String address(Channel channel) {
        return adapter.address(channel);
    }

    @Override
    public String link(Channel channel, String payload) {
        return adapter.link(channel, payload);
    }

    @Override
    public void accepted(Reading.Understood reading, Channel channel) {
        adapter.accepted(reading, channel);
    }

    @Override
    public AutoCloseable open(Channel channel, Sink sink) {
        return adapter.open(channel, polled -> {
            in(polled);
            sink.accept(polled);
        });
    }

    @Override
    public Optional<TemplateApprovals> approvals(ChannelType type) {
        return adapter.approvals(type);
    }

    private void in(Reading.Understood understood) {
        meters.count("sportello.messages.in", "provider", provider(), "kind", word(understood.inbound()));
    }

    private static String word(Object one) {
        return one.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
