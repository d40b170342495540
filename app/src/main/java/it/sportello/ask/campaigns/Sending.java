package it.sportello.ask.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How and when a campaign writes.
 *
 * @param channels  names of channel types, in the order in which they are tried; empty for each person's own order
 * @param link     whether messages to a chat carry the link to the page too: letters always do, since nobody reads an answer to one
 * @param startAt   when the invitation leaves, {@code null} for at once
 * @param reminders how many, to who has not answered
 * @param every     days between them
 * @param silence   days without an answer after which a sheet that was begun counts as left
 * @param ends      last day
 */
public record Sending(List<String> channels, boolean link, Instant startAt, int reminders, int every, int silence, LocalDate ends) {

    public static final int MOST_REMINDERS = 5;
    public static final int LONGEST_DAYS = 365;
    public static final int SILENCE = 7;

    public Sending {
        channels = List.copyOf(channels);
    }

    /** @param round 0 for the invitation, then the reminders */
    public Instant at(int round, Instant first) {
        return first.plus(Duration.ofDays((long) round * every));
    }
}
