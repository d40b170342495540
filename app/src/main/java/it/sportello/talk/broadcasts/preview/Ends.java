package it.sportello.talk.broadcasts.preview;

import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.office.calendar.QuietHours;
import it.sportello.office.calendar.Verdict;
import it.sportello.office.offices.Office;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When a line will have sent so many: its rate, its daily tier, and the hours in which nothing is started. */
@Singleton
class Ends {

    /** A sixth of the rate is kept for answers. */
    private static final int BULK_OF_SIX = 5;
    private static final int MOST_MOVED = 10;

    private final QuietHours quiet;

    Ends(QuietHours quiet) {
        this.quiet = quiet;
    }

    /** @param moved every wait on the way, at most ten */
    record End(Instant at, List<Preview.Moved> moved) {
    }

    /** @param tier whole days of 24 hours, whatever the hour of the day; @param sending what must keep out of quiet hours */
    record Takes(Duration tier, Duration sending) {

        static final Takes NOTHING = new Takes(Duration.ZERO, Duration.ZERO);

        Duration all() {
            return tier.plus(sending);
        }
    }

    /** How long it takes when nothing holds it. */
    Takes takes(Capabilities can, long people, long units) {
        boolean tier = can.daily() > 0 && people > can.daily();
        // the last day has what the tier left over, at full rate
        long last = tier ? units * ((people - 1) % can.daily() + 1) / people : units;
        long millis = can.perSecond() == 0 ? 0 : Math.ceilDiv(last * 6_000, (long) can.perSecond() * BULK_OF_SIX);
        return new Takes(Duration.ofDays(tier ? (people - 1) / can.daily() : 0), Duration.ofMillis(millis));
    }

    End walk(Instant from, Takes takes, Office office) {
        List<Preview.Moved> moved = new ArrayList<>();
        Instant now = open(from, office, moved).plus(takes.tier());
        Duration left = takes.sending();
        now = open(now, office, moved);
        while (now.plus(left).isAfter(quiet.closing(now))) {
            Instant closing = quiet.closing(now);
            left = left.minus(Duration.between(now, closing));
            now = open(closing, office, moved);
        }
        return new End(now.plus(left), moved.stream().limit(MOST_MOVED).toList());
    }

    private Instant open(Instant when, Office office, List<Preview.Moved> moved) {
        return switch (quiet.at(when, office)) {
            case Verdict.Open open -> when;
            case Verdict.Quiet held -> {
                moved.add(new Preview.Moved(held.reason(), when, held.until()));
                yield held.until();
            }
        };
    }
}
