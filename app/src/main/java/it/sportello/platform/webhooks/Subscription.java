package it.sportello.platform.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who is told, of what.
 *
 * @param id      ours
 * @param name    in words of staff
 * @param url     where it is told
 * @param types   of which events
 * @param offices codes of those whose events it is told; empty for all
 * @param paused  nothing is sent, all waits
 * @param standing how the sending goes
 */
public record Subscription(String id, String name, String url, Set<String> types, List<String> offices, boolean paused, Standing standing) {

    /**
     * @param head    number of the first page of what waits
     * @param tail    of the last one
     * @param tries   how often in a row it failed
     * @param failing since when, or {@code null} while it goes well
     * @param next    not before this, or {@code null}
     * @param said    why it failed last: a status, or one of our words; {@code null} while it goes well
     * @param took    when it last took something, or {@code null}
     * @param lost    how many events found no room
     */
    public record Standing(int head, int tail, int tries, Instant failing, Instant next, String said, Instant took, long lost) {
        static final Standing NEW = new Standing(0, 0, 0, null, null, null, null, 0);
    }

    boolean wants(Event event) {
        return types.contains(event.type()) && (offices.isEmpty() || event.office() != null && offices.contains(event.office()));
    }

    boolean waits(Instant now) {
        return standing.next() != null && standing.next().isAfter(now);
    }

    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
