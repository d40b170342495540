package it.sportello.talk.delivery;

import it.sportello.bots.messaging.Channel;
import it.sportello.platform.rates.Pace;
import it.sportello.platform.rates.Share;
import it.sportello.platform.rates.Shares;
import it.sportello.platform.settings.Settings;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast each line may speak, and to how many who did not write first: as its channel and its provider allow. */
@Singleton
public class Paces {

    private final Lines lines;
    private final Tiers tiers;
    private final Shares shares;
    private final boolean unlimited;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    Paces(Lines lines, Tiers tiers, Shares shares, Settings settings) {
        this.shares = shares;
        this.lines = lines;
        this.tiers = tiers;
        this.unlimited = "off".equals(settings.get("SPORTELLO_LIMITS"));
    }

    public Pace of(Channel line) {
        return paces.computeIfAbsent(line.id(), id -> {
            var can = lines.capabilities(line);
            int perSecond = unlimited ? 0 : can.perSecond();
            return new Pace(perSecond, can.perChatGap(), perSecond == 0 ? Share.OWN : shares.of(line.id(), Pace.interval(perSecond)));
        });
    }

    /** Of so many people who have to be written to first, how many may be; those are counted. */
    public int first(Channel line, int people) {
        int daily = lines.capabilities(line).daily();
        return people == 0 || daily == 0 || unlimited ? people : tiers.take(line.id(), people, daily);
    }

    /** When more may be written to first. */
    public Instant nextFirst(Channel line) {
        return tiers.next(line.id());
    }
}
