package it.sportello.talk.posters;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** By which lines somebody can begin to write to an office: its own before the region's. */
@Singleton
public class Ways {

    private final Lines lines;

    Ways(Lines lines) {
        this.lines = lines;
    }

    /** @param telegram address of its chat, or {@code null}; @param whatsapp likewise; @param sms number, or {@code null} */
    public record Open(String telegram, String whatsapp, String sms) {
    }

    /** @param mark what the chat begins with: a payload on Telegram, words elsewhere */
    public Open of(String office, String mark) {
        return new Open(first(office, ChannelType.TELEGRAM, line -> lines.adapter(line).link(line, mark)),
                first(office, ChannelType.WHATSAPP, line -> lines.adapter(line).link(line, mark)),
                first(office, ChannelType.SMS, line -> lines.adapter(line).address(line)));
    }

    private String first(String office, ChannelType type, Function<Channel, String> way) {
        Stream<Channel> own = lines.all().stream().filter(line -> line.type().equals(type))
                .filter(line -> line.office() == null || line.office().equals(office))
                .sorted(Comparator.comparing(line -> line.office() == null));
        Optional<String> found = own.map(way).filter(Objects::nonNull).findFirst();
        return found.orElse(null);
    }
}
