package it.sportello.bots.channels.mail;

import io.micronaut.core.annotation.Nullable;
import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.bots.messaging.adapter.ChannelAdapter;
import it.sportello.bots.messaging.adapter.RawRequest;
import it.sportello.bots.messaging.adapter.Reading;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** E-mail, seen through the port of every channel: it sends, and nothing comes in. */
@Singleton
final class MailAdapter implements ChannelAdapter {

    static final String PROVIDER = "mail";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Choices stay choices: they are listed under the words and nobody types their numbers. Five a second offends no relay we know of. */
    private static final Capabilities EMAIL = new Capabilities(4_096, 99, 99, 64, 5, Duration.ofSeconds(1), 0,
            Duration.ZERO, true, false, false, false);

    private final InstantSource clock;
    private final Courier courier;

    @Inject
    MailAdapter(@Nullable InstantSource clock) {
        this(clock == null ? InstantSource.system() : clock, PATIENCE);
    }

    MailAdapter(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.courier = new Courier(patience);
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public List<Channel> configured(Settings settings) {
        return MailSettings.lines(settings);
    }

    @Override
    public Capabilities capabilities(ChannelType type) {
        return EMAIL;
    }

    @Override
    public Reading read(RawRequest request, List<Channel> lines) {
        return new Reading.Forged("one-way");
    }

    @Override
    public SendResult send(OutboundMessage message, Channel channel) {
        if (channel.setting(MailSettings.URL) == null) {
            return new SendResult.Misconfigured("settings");
        }
        return courier.send(Relay.of(channel), session -> Envelope.of(message, channel.address(), clock.instant(), session));
    }

    @Override
    public byte[] fetch(Attachment attachment, Channel channel, int limit) throws IOException {
        throw new IOException("nothing comes in by mail");
    }

    @Override
    public Probe probe(Channel channel) {
        return channel.setting(MailSettings.URL) == null ? new Probe(false, "Mancano le impostazioni della posta: servono SMTP_URL e MAIL_FROM.")
                : courier.probe(Relay.of(channel));
    }
}
