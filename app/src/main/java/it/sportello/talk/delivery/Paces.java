package it.sportello.talk.delivery;

import it.sportello.bots.messaging.Channel;
import it.sportello.platform.rates.Pace;
import it.sportello.platform.settings.Settings;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pace of each line, as its channel type allows. */
@Singleton
public class Paces {

    private final Lines lines;
    private final boolean unlimited;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    Paces(Lines lines, Settings settings) {
        this.lines = lines;
        this.unlimited = "off".equals(settings.get("SPORTELLO_LIMITS"));
    }

    public Pace of(Channel line) {
        return paces.computeIfAbsent(line.id(), id -> {
            var can = lines.capabilities(line);
            return new Pace(unlimited ? 0 : can.perSecond(), can.perChatGap());
        });
    }
}
