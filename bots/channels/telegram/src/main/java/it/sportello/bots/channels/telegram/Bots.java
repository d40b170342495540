package it.sportello.bots.channels.telegram;

import it.sportello.bots.channels.telegram.wire.Bot;
import it.sportello.bots.channels.telegram.wire.Refused;
import it.sportello.bots.messaging.Channel;
import org.telegram.telegrambots.meta.api.methods.GetMe;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The connections, one for each token: a bot's own line and all the public channels it posts to share it. */
final class Bots {

    private record Key(String token, String api) {
    }

    private final Map<Key, Bot> open = new ConcurrentHashMap<>();
    private final Map<Key, String> names = new ConcurrentHashMap<>();
    private final Duration timeout;

    Bots(Duration timeout) {
        this.timeout = timeout;
    }

    /** @return {@code null} when the line has no token */
    Bot of(Channel channel) {
        Key key = key(channel);
        return key == null ? null : open.computeIfAbsent(key, k -> make(k, timeout));
    }

    /** A connection of its own for the long poll, which answers late on purpose. */
    Bot waiting(Channel channel) {
        return make(key(channel), timeout.plusSeconds(Poller.GetUpdates.HANGS));
    }

    /** The bot's user name, asked for once; {@code null} while Telegram does not tell. */
    String name(Channel channel) {
        Bot bot = of(channel);
        if (bot == null) {
            return null;
        }
        String known = names.get(key(channel));
        if (known != null) {
            return known;
        }
        try {
            String name = bot.call(new GetMe()).getUserName();
            if (name != null) {
                names.put(key(channel), name);
            }
            return name;
        } catch (Refused no) {
            return null;
        }
    }

    private static Key key(Channel channel) {
        String token = channel.setting(Lines.TOKEN);
        return token == null ? null : new Key(token, channel.settings().getOrDefault(Lines.API, Lines.OFFICIAL));
    }

    private static Bot make(Key key, Duration timeout) {
        return new Bot(key.token(), URI.create(key.api()), timeout);
    }
}
