package it.sportello.office.staff.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong attempts on one account, or from one address. After {@code free} of them each next one waits twice as long as the
 * last, from half a minute to a quarter of an hour; an hour without one and they are forgotten.
 *
 * @param version 0 when nothing is stored yet
 */
public record Throttle(String key, int failures, Instant last, long version) {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGET = Duration.ofHours(1);

    public static Throttle none(String key) {
        return new Throttle(key, 0, Instant.EPOCH, 0);
    }

    /** How long the next attempt must wait: zero when it may be made now. */
    public Duration rest(int free, Instant now) {
        if (failures < free || forgotten(now)) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - free, 10));
        Instant until = last.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** Counted before the password is looked at, so that attempts at the same time are counted too. */
    public Throttle attempted(Instant now) {
        return new Throttle(key, forgotten(now) ? 1 : failures + 1, now, version);
    }

    /** The attempt was right after all. */
    public Throttle forgiven() {
        return new Throttle(key, Math.max(0, failures - 1), last, version);
    }

    public Throttle cleared() {
        return new Throttle(key, 0, last, version);
    }

    private boolean forgotten(Instant now) {
        return !now.isBefore(last.plus(FORGET));
    }
}
