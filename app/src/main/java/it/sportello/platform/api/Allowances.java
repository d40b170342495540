package it.sportello.platform.api;

import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much a client may still ask in this minute, of this process: with several processes a client gets as much of each. */
@Singleton
public class Allowances {

    private static final int REMEMBERED = 1_000;

    private final Map<String, Spent> spent = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Allowances(InstantSource clock) {
        this.clock = clock;
    }

    private record Spent(long minute, int questions) {
    }

    /** @param left after this question; @param seconds until it is {@code limit} again */
    public record Allowance(int limit, int left, long seconds) {

        public boolean exceeded() {
            return left < 0;
        }
    }

    /** Counts a question. */
    public Allowance take(String who, int limit) {
        long second = clock.instant().getEpochSecond();
        long minute = second / 60;
        if (spent.size() > REMEMBERED) {
            spent.values().removeIf(each -> each.minute() != minute);
        }
        Spent now = spent.merge(who, new Spent(minute, 1),
                (before, one) -> before.minute() == minute ? new Spent(minute, before.questions() + 1) : one);
        return new Allowance(limit, limit - now.questions(), 60 - second % 60);
    }
}
