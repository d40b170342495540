package it.sportello.platform.due;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/** A minute of universal time, and the names of its buckets: {@code 2026-11-22T10:05}, then {@code 2026-11-22T10:05/1}. */
record Minute(Instant start) implements Comparable<Minute> {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

    static Minute of(Instant instant) {
        return new Minute(instant.truncatedTo(ChronoUnit.MINUTES));
    }

    String bucket(int chunk) {
        return chunk == 0 ? NAME.format(start) : NAME.format(start) + "/" + chunk;
    }

    Minute plus(long minutes) {
        return new Minute(start.plus(Duration.ofMinutes(minutes)));
    }

    /** This one and the following, up to and with the last, at most so many. */
    List<Minute> through(Minute last, int most) {
        long count = Math.min(Duration.between(start, last.start).toMinutes() + 1, most);
        return LongStream.range(0, count).mapToObj(this::plus).toList();
    }

    Minute orLater(Minute other) {
        return compareTo(other) < 0 ? other : this;
    }

    Minute orEarlier(Minute other) {
        return compareTo(other) > 0 ? other : this;
    }

    @Override
    public int compareTo(Minute other) {
        return start.compareTo(other.start);
    }
}
