package it.sportello.bots.messaging;

import java.util.Map;

/**
 * One configured line: data, any number of them, of an office or of the whole region.
 *
 * @param id       stable name of the line, at most 40 of {@code [a-z0-9-]}: {@code telegram}, {@code sms-sassari}
 * @param type     what kind of line it is
 * @param provider the adapter that serves it: {@code ChannelAdapter.provider}
 * @param office   code of the office it belongs to, or {@code null} for the region's own
 * @param address  our own address on it: a phone in E.164, {@code @channel}, a bot's user name
 * @param settings what the adapter needs beside: tokens, base addresses. Never logged
 */
public record Channel(String id, ChannelType type, String provider, String office, String address,
                      Map<String, String> settings) {

    /** Settings every line may have: messages (SMS segments) a second, and people written to first in a day (0: no limit). */
    public static final String PER_SECOND = "perSecond";
    public static final String DAILY = "daily";

    public Channel {
        settings = Map.copyOf(settings);
    }

    public String setting(String name) {
        return settings.get(name);
    }

    /** Without address and settings: they hold secrets. */
    @Override
    public String toString() {
        return "Channel[" + id + "]";
    }
}
