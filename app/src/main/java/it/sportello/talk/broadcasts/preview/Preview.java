package it.sportello.talk.broadcasts.preview;

import it.sportello.bots.messaging.Content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A broadcast, counted.
 *
 * @param people      everyone in the audience, reachable or not
 * @param lines       by channel type, the most people first
 * @param unreachable who cannot be reached now
 * @param without     left out by whoever wrote it
 * @param digest      get nothing now, because they asked to hear of it later in one message with others
 * @param refused     get nothing, by the word of the rule that says so
 * @param leaves      when the first message goes
 * @param ends        when the last one goes
 * @param moved       what quiet hours move, and why
 * @param cents       cost, in euro cents, rounded up
 * @param samples     at most five, as people will read them
 * @param repeated    which part of the same people got the same text in the last 24 hours, 0 to 1
 */
public record Preview(int people, List<Line> lines, Unreachable unreachable, int without, int digest, Map<String, Integer> refused,
                      Instant leaves, Instant ends, List<Moved> moved, long cents, List<Sample> samples, double repeated) {

    /** From here on staff is warned. */
    public static final double TOO_SIMILAR = 0.8;

    /**
     * @param channel name of the channel type
     * @param people  how many
     * @param units   messages, or segments for SMS
     * @param tenths  cost, in tenths of a euro cent
     * @param takes   how long it sends, without quiet hours
     * @param ends    when its last message goes
     */
    public record Line(String channel, int people, long units, long tenths, Duration takes, Instant ends) {
    }

    /** @param people how many; @param page contact ids of the page asked for, at most {@link #PAGE} */
    public record Unreachable(int people, List<String> page) {
        public static final int PAGE = 50;
    }

    /** @param reason plain Italian, fits after "perché è"; @param from when it waits; @param until when it goes on */
    public record Moved(String reason, Instant from, Instant until) {
    }

    /** @param segments of an SMS, 0 elsewhere */
    public record Sample(String channel, String language, Content content, int segments) {
    }

    /** How many get it now. */
    public int hear() {
        return lines.stream().mapToInt(Line::people).sum();
    }

    public boolean warns() {
        return repeated >= TOO_SIMILAR;
    }
}
