package it.sportello.bots.channels.web;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.bots.messaging.adapter.ChannelAdapter.Settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line for each type of channel that no real provider serves, in demo and test. Their limits are those of the real ones,
 * so that what fits here fits there.
 */
final class SimulatedLines {

    static final String PROVIDER = "simulator";
    /** A line without it was not made here. */
    static final String SIMULATED = "simulated";

    private static final Set<String> MODES = Set.of("demo", "test");
    private static final Capabilities TELEGRAM = new Capabilities(4_096, 99, 0, 64, 30,
            Duration.ofSeconds(1), 0, Duration.ZERO, true, true, false, true);
    private static final Capabilities WHATSAPP = new Capabilities(1_024, 3, 10, 24, 80,
            Duration.ZERO, 1_000, Duration.ofHours(24), false, false, true, true);
    private static final Capabilities SMS = new Capabilities(306, 0, 0, 0, 1,
            Duration.ZERO, 0, Duration.ZERO, false, false, true, true);

    private static final Capabilities EMAIL = new Capabilities(4_096, 99, 99, 64, 5,
            Duration.ofSeconds(1), 0, Duration.ZERO, true, false, false, false);

    private SimulatedLines() {
    }

    /** @param instead the setting that, when present, leaves the type to its real provider */
    private record Line(String id, ChannelType type, String address, String instead) {

        Channel channel() {
            return new Channel(id, type, PROVIDER, null, address, Map.of(SIMULATED, "true"));
        }
    }

    private static final List<Line> ALL = List.of(
            new Line("sim-telegram", ChannelType.TELEGRAM, "sportello_demo_bot", "TELEGRAM_TOKEN"),
            new Line("sim-whatsapp", ChannelType.WHATSAPP, "+390000000001", "TWILIO_WHATSAPP_FROM"),
            new Line("sim-sms", ChannelType.SMS, "+390000000002", "TWILIO_SMS_FROM"),
            new Line("sim-email", ChannelType.EMAIL, "sportello@demo.example", "SMTP_URL"));

    static List<Channel> configured(Settings settings) {
        String mode = settings.get("SPORTELLO_MODE");
        if (mode == null || !MODES.contains(mode)) {
            return List.of();
        }
        return ALL.stream().filter(line -> blank(settings.get(line.instead()))).map(Line::channel).toList();
    }

    static Capabilities capabilities(ChannelType type) {
        return type.equals(ChannelType.TELEGRAM) ? TELEGRAM : type.equals(ChannelType.WHATSAPP) ? WHATSAPP
                : type.equals(ChannelType.EMAIL) ? EMAIL : SMS;
    }

    static boolean made(Channel channel) {
        return channel.setting(SIMULATED) != null;
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
