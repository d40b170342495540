package it.sportello.ask.questionnaires.web;

import it.sportello.ask.questionnaires.Sheet;

import java.util.Map;
import java.util.stream.Collectors;

/** What staff calls the channels on which sheets are answered. */
public final class SheetChannels {

    private static final Map<String, String> NAMES = Map.of("telegram", "Telegram", "whatsapp", "WhatsApp", "sms", "SMS",
            "desk", "allo sportello", "web", "pagina personale");

    private SheetChannels() {
    }

    public static String name(String channel) {
        return NAMES.getOrDefault(channel, channel);
    }

    /** {@code Telegram (5), pagina personale (3)} */
    static String counted(Sheet sheet) {
        return sheet.channels().entrySet().stream().map(one -> name(one.getKey()) + " (" + one.getValue() + ")").collect(Collectors.joining(", "));
    }
}
