package it.sportello.bots.channels.telegram;

import it.sportello.bots.channels.telegram.wire.BackOff;
import it.sportello.bots.channels.telegram.wire.Bot;
import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.bots.messaging.adapter.ChannelAdapter;
import it.sportello.bots.messaging.adapter.RawRequest;
import it.sportello.bots.messaging.adapter.Reading;
import it.sportello.bots.messaging.inbound.InboundMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;

/** Telegram, put together from its parts. */
@Singleton
final class TelegramAdapter implements ChannelAdapter {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final String PROOF = "x-telegram-bot-api-secret-token";

    /**
     * Telegram publishes no exact rates: 30 a second in all, one a second to one person, 20 a minute to one channel, which is
     * one in three seconds and a little more, because two messages may travel at different speeds.
     */
    private static final Capabilities PERSON = new Capabilities(Sender.TEXT, Keyboard.MOST, 0, Keyboard.TITLE, 30,
            Duration.ofSeconds(1), 0, Duration.ZERO, true, true, false, true);
    private static final Capabilities PUBLIC = new Capabilities(Sender.TEXT, 0, 0, Keyboard.TITLE, 30,
            Duration.ofMillis(3_200), 0, Duration.ZERO, true, true, false, false);

    private final Bots bots;
    private final Sender sender = new Sender();
    private final Duration firstPause;

    @Inject
    TelegramAdapter() {
        this(TIMEOUT, FIRST_PAUSE);
    }

    TelegramAdapter(Duration timeout, Duration firstPause) {
        this.bots = new Bots(timeout);
        this.firstPause = firstPause;
    }

    @Override
    public String provider() {
        return Lines.PROVIDER;
    }

    @Override
    public List<Channel> configured(Settings settings) {
        return Lines.configured(settings);
    }

    @Override
    public Capabilities capabilities(ChannelType type) {
        return type.equals(ChannelType.TELEGRAM_CHANNEL) ? PUBLIC : PERSON;
    }

    @Override
    public Reading read(RawRequest request, List<Channel> lines) {
        String proof = request.header(PROOF);
        if (proof == null) {
            return new Reading.Forged("no-secret");
        }
        for (Channel line : lines) {
            if (line.type().equals(ChannelType.TELEGRAM) && same(proof, line.setting(Lines.SECRET))) {
                return Updates.read(request.body(), line.id());
            }
        }
        return new Reading.Forged("wrong-secret");
    }

    /** In constant time, so that the secret cannot be guessed a letter at a time. */
    private static boolean same(String proof, String secret) {
        return secret != null && MessageDigest.isEqual(proof.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public SendResult send(OutboundMessage message, Channel channel) {
        Bot bot = bots.of(channel);
        return bot == null ? new SendResult.Misconfigured("no-token") : sender.send(bot, message, channel);
    }

    @Override
    public byte[] fetch(Attachment attachment, Channel channel, int limit) throws IOException {
        Bot bot = bots.of(channel);
        if (bot == null) {
            throw new IOException("no token");
        }
        return Files.fetch(bot, attachment, limit);
    }

    @Override
    public Probe probe(Channel channel) {
        return Probes.probe(bots.of(channel), channel);
    }

    @Override
    public String address(Channel channel) {
        return channel.address() != null ? channel.address() : bots.name(channel);
    }

    @Override
    public String link(Channel channel, String payload) {
        String name = channel.type().equals(ChannelType.TELEGRAM) ? address(channel) : bots.name(channel);
        return name == null ? null : "https://t.me/" + name + "?start=" + payload;
    }

    @Override
    public void accepted(Reading.Understood reading, Channel channel) {
        Bot bot = bots.of(channel);
        if (bot != null && reading.inbound() instanceof InboundMessage message && message.kind() == InboundMessage.Kind.TAPPED) {
            bot.courtesy(new AnswerCallbackQuery(message.externalId()));
        }
    }

    @Override
    public AutoCloseable open(Channel channel, Sink sink) {
        Bot bot = bots.of(channel);
        if (bot == null || !channel.type().equals(ChannelType.TELEGRAM)) {
            return () -> { };
        }
        BackOff backOff = new BackOff(firstPause);
        if (channel.setting(Lines.HOOK) != null) {
            return new Hook(bot, channel, backOff).start();
        }
        return new Poller(bot, bots.waiting(channel), channel.id(), sink, reading -> accepted(reading, channel), backOff).start();
    }
}
