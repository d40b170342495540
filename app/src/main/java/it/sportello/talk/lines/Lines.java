package it.sportello.talk.lines;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.OutboundMessage;
import it.sportello.bots.messaging.SendResult;
import it.sportello.bots.messaging.Urn;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.bots.messaging.adapter.ChannelAdapter;
import it.sportello.platform.metrics.Meters;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every configured line, with the adapter that serves it. Fixed at start: a line is a setting. */
@Singleton
public class Lines {

    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private final Map<String, ChannelAdapter> adapters;
    private final Map<String, Channel> lines;
    private final Meters meters;
    private final ChannelStatus status;
    private final Letters letters;

    Lines(List<ChannelAdapter> adapters, Settings settings, Meters meters, ChannelStatus status, Letters letters) {
        this.adapters = adapters.stream().collect(Collectors.toMap(ChannelAdapter::provider, Function.identity()));
        this.meters = meters;
        this.status = status;
        this.letters = letters;
        this.lines = adapters.stream()
                .flatMap(adapter -> adapter.configured(settings).stream())
                .collect(Collectors.toMap(Channel::id, Function.identity()));
    }

    public List<Channel> all() {
        return lines.values().stream().sorted(Comparator.comparing(Channel::id)).toList();
    }

    public List<Channel> of(String provider) {
        return all().stream().filter(line -> line.provider().equals(provider)).toList();
    }

    public Optional<Channel> find(String id) {
        return Optional.ofNullable(id).map(lines::get);
    }

    /** The line that serves an address which never wrote: the first of its type, the office's own before the region's. */
    public Optional<Channel> reaching(Urn urn, String office) {
        return all().stream()
                .filter(line -> line.type().scheme().equals(urn.scheme()))
                .filter(line -> line.office() == null || line.office().equals(office))
                .min(Comparator.comparing(line -> line.office() == null));
    }

    /** The bot that posts on public channels. */
    public Optional<Channel> bot() {
        return all().stream().filter(line -> line.type().equals(ChannelType.TELEGRAM)).findFirst();
    }

    /** A public channel as a line: its address, with the means of the bot that administers it; none without a bot. */
    public Optional<Channel> publicly(String address) {
        return bot().map(bot -> new Channel("public-" + address.substring(1).replace('_', '-'),
                ChannelType.TELEGRAM_CHANNEL, bot.provider(), null, address, bot.settings()));
    }

    /**
     * The one way out to a provider: what became of each message is counted here. An adapter that throws broke its word; what it did
     * before is not known.
     */
    public SendResult send(OutboundMessage message, Channel line) {
        SendResult result = sent(message, line);
        status.saw(line, message, result);
        meters.count("sportello.messages.out", "channel", line.type().name(), "outcome", result.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        return result;
    }

    private SendResult sent(OutboundMessage message, Channel line) {
        try {
            return adapter(line).send(line.type().equals(ChannelType.EMAIL) ? letters.seal(message, this::chat) : message, line);
        } catch (RuntimeException fault) {
            LOG.error("the adapter of {} failed", line.id(), fault);
            return new SendResult.Unknown("adapter-fault");
        }
    }

    public Optional<ChannelAdapter> adapter(String provider) {
        return Optional.ofNullable(adapters.get(provider));
    }

    public ChannelAdapter adapter(Channel line) {
        return adapters.get(line.provider());
    }

    /** What its type can carry, as fast as this line was granted. */
    public Capabilities capabilities(Channel line) {
        return adapter(line).capabilities(line.type()).granted(number(line, Channel.PER_SECOND), number(line, Channel.DAILY));
    }

    private static Integer number(Channel line, String setting) {
        return line.setting(setting) == null ? null : Integer.valueOf(line.setting(setting));
    }

    /** An address that opens a chat with us on what {@code payload} names, or {@code null} where no line has one. */
    private String chat(String payload) {
        return all().stream().map(line -> adapter(line).link(line, payload)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Types in use, each once, in the order in which money is saved: what costs nothing first, chats before e-mail, SMS last. */
    public List<ChannelType> types() {
        return all().stream().map(Channel::type).distinct()
                .sorted(Comparator.comparing(type -> type.equals(ChannelType.SMS) ? 2 : type.equals(ChannelType.EMAIL) ? 1 : 0)).toList();
    }
}
