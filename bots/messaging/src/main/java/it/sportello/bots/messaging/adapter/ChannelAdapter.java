package it.sportello.bots.messaging.adapter;

import it.sportello.bots.messaging.Attachment;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;

import java.util.List;
import java.util.Optional;

/**
 * A provider, seen from our side. An implementation is a package-private {@code @Singleton} in its own module, found
 * because its jar is there. It is stateless but for connections: queues, retries and rates belong to delivery.
 */
public interface ChannelAdapter {

    /** Name of the provider, stored in {@link Channel#provider()} and used in its hooks: {@code /hooks/telegram}. */
    String provider();

    /**
     * The lines that the environment configures for this provider, none when its settings are missing.
     *
     * @throws InvalidSetting when a setting is there and wrong: the start stops with its one sentence
     */
    List<Channel> configured(Settings settings);

    Capabilities capabilities(ChannelType type);

    /** Verifies and reads a hook's request. {@code lines} are all configured lines of this provider. Pure. */
    Reading read(RawRequest request, List<Channel> lines);

    /** Sends, waiting at most ten seconds. Never throws for what a provider says or fails to say. */
    SendResult send(OutboundMessage message, Channel channel);

    /**
     * Bytes of something a person enclosed.
     *
     * @throws java.io.IOException when the provider does not give it, or it is over {@code limit} bytes
     */
    byte[] fetch(Attachment attachment, Channel channel, int limit) throws java.io.IOException;

    /** One cheap call that proves that the line works, for {@code doctor}. */
    Probe probe(Channel channel);

    /**
     * Our own address on the line, as a person would write it, asked from the provider once when the settings do not say:
     * {@code cpi_palermo_bot}, {@code +393330000001}.
     *
     * @return {@code null} while the provider does not tell
     */
    default String address(Channel channel) {
        return channel.address();
    }

    /**
     * An https address that opens this line on a person's device and carries {@code payload} (at most 64 of
     * {@code [A-Za-z0-9_-]}) into the first message: {@code https://t.me/cpi_palermo_bot?start=v_PA-20981}.
     *
     * @return {@code null} where the line has none, or while the provider does not tell
     */
    default String link(Channel channel, String payload) {
        return null;
    }

    /** Approval of templates, where lines of this type need it. */
    default Optional<TemplateApprovals> approvals(ChannelType type) {
        return Optional.empty();
    }

    /**
     * Called by intake once what a hook brought is stored and acknowledged: a courtesy to the provider, such as telling
     * the person's app that the tap arrived. Returns at once, never throws, and may fail unseen. What was polled into a
     * {@link Sink} needs no such call.
     */
    default void accepted(Reading.Understood reading, Channel channel) {
    }

    /** Called once when the service is up: set a webhook, or start polling into {@code sink}. Default: nothing. */
    default AutoCloseable open(Channel channel, Sink sink) {
        return () -> { };
    }

    /** @param ok whether it works; @param sentence one Italian sentence for a person, without secrets */
    record Probe(boolean ok, String sentence) {
    }

    /** Where a polled update goes. Returns only when it is stored; throws when it could not be, so that it is not lost. */
    interface Sink {
        void accept(Reading.Understood reading);
    }

    /** A setting of the environment by its name ({@code TELEGRAM_TOKEN}), or {@code null}. */
    interface Settings {
        String get(String name);
    }
}
