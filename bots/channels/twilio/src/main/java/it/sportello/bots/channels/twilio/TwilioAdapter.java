package it.sportello.bots.channels.twilio;

import io.micronaut.core.annotation.Nullable;
import it.sportello.bots.channels.twilio.approvals.ContentApprovals;
import it.sportello.bots.channels.twilio.http.Clients;
import it.sportello.bots.channels.twilio.http.Media;
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
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Twilio, seen through the port of every channel. Each promise of the port is one type of this folder. */
@Singleton
final class TwilioAdapter implements ChannelAdapter {

    /** What the port allows a send; an unanswered one is cut before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * 1,024 is the longest text under which WhatsApp still shows buttons; 76 a second because the way there bunches messages,
     * and a sender's limit is 80; 1,000 people a day the tier of a verified one.
     */
    private static final Capabilities WHATSAPP = new Capabilities(1_024, 3, 10, 24, 76, Duration.ZERO, 1_000,
            Duration.ofHours(24), false, false, true, true);

    /** Two segments of GSM-7, one segment a second: the least a long number is given. */
    private static final Capabilities SMS = new Capabilities(306, 0, 0, 0, 1, Duration.ZERO, 0,
            Duration.ZERO, false, false, true, true);

    private final HookReader hooks;
    private final MessageSender sender;
    private final ContentSids contents;
    private final LineProbe probes;
    private final Media media;
    private final TemplateApprovals approvals;

    @Inject
    TwilioAdapter(@Nullable InstantSource clock) {
        this(clock == null ? InstantSource.system() : clock, PATIENCE);
    }

    TwilioAdapter(InstantSource clock, Duration patience) {
        Clients clients = new Clients(patience);
        hooks = new HookReader(clock);
        contents = new ContentSids(clients, clock);
        sender = new MessageSender(clients, contents);
        probes = new LineProbe(clients);
        media = new Media(clients.http(), patience);
        approvals = new ContentApprovals(clients, channel -> Line.of(channel).account());
    }

    @Override
    public String provider() {
        return Line.PROVIDER;
    }

    @Override
    public List<Channel> configured(Settings settings) {
        return TwilioSettings.of(settings).lines();
    }

    @Override
    public Capabilities capabilities(ChannelType type) {
        return type.equals(ChannelType.WHATSAPP) ? WHATSAPP : SMS;
    }

    @Override
    public Reading read(RawRequest request, List<Channel> lines) {
        return hooks.read(request, lines.stream().map(Line::of).filter(Line::complete).toList());
    }

    @Override
    public SendResult send(OutboundMessage message, Channel channel) {
        Line line = Line.of(channel);
        return line.complete() ? sender.send(message, line) : new SendResult.Misconfigured("settings");
    }

    @Override
    public byte[] fetch(Attachment attachment, Channel channel, int limit) throws IOException {
        return media.fetch(attachment.ref(), Line.of(channel).account(), limit);
    }

    @Override
    public Probe probe(Channel channel) {
        return probes.probe(Line.of(channel));
    }

    /** {@code https://wa.me/390912345678?text=v_PA-20981}: the person sees the words and sends them. SMS has no such link. */
    @Override
    public String link(Channel channel, String payload) {
        Line line = Line.of(channel);
        return line.whatsapp() && line.address() != null ? "https://wa.me/" + line.address().substring(1) + "?text=" + payload : null;
    }

    /** Only WhatsApp has words approved first. */
    @Override
    public Optional<TemplateApprovals> approvals(ChannelType type) {
        return type.equals(ChannelType.WHATSAPP) ? Optional.of(approvals) : Optional.empty();
    }

    @Override
    public AutoCloseable open(Channel channel, Sink sink) {
        Line line = Line.of(channel);
        if (line.whatsapp() && line.complete()) {
            Thread.ofVirtual().name("twilio-contents").start(() -> contents.recall(line));
        }
        return () -> { };
    }
}
