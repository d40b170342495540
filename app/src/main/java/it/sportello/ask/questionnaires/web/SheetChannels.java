package it.sportello.ask.questionnaires.web;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.talk.lines.ChannelStatus;

import java.util.Map;
import java.util.stream.Collectors;

/** What staff calls the channels on which sheets are answered. */
public final class SheetChannels {

    private static final Map<String, String> OURS = Map.of("desk", "allo sportello", "web", "pagina personale");

    private SheetChannels() {
    }

    public static String name(String channel) {
        return OURS.getOrDefault(channel, ChannelStatus.name(channel));
    }

    /** {@code Telegram (5), pagina personale (3)} */
    static String counted(Sheet sheet) {
        return sheet.channels().entrySet().stream().map(one -> name(one.getKey()) + " (" + one.getValue() + ")").collect(Collectors.joining(", "));
    }
}
