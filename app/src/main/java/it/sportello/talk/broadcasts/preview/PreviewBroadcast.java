package it.sportello.talk.broadcasts.preview;

import it.sportello.bots.messaging.Channel;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.AudienceSource;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.repeats.Sketch;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts a draft's audience and writes on it what was counted: people, cost, end. Nothing else is written. */
@Singleton
public class PreviewBroadcast {

    private final Broadcasts broadcasts;
    private final Map<String, AudienceSource> sources;
    private final Means means;
    private final Ends ends;
    private final Offices offices;
    private final InstantSource clock;

    PreviewBroadcast(Broadcasts broadcasts, List<AudienceSource> sources, Means means, Ends ends, Offices offices,
                     InstantSource clock) {
        this.broadcasts = broadcasts;
        this.sources = sources.stream().collect(Collectors.toMap(AudienceSource::kind, Function.identity()));
        this.means = means;
        this.ends = ends;
        this.offices = offices;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        record Counted(Broadcast broadcast, Preview preview) implements Result {
        }

        /** It left the desk: what was counted then stands on it. */
        record NotDraft(Broadcast broadcast) implements Result {
        }

        record NoSuchBroadcast() implements Result {
        }

        /** No slice finds this kind of audience. */
        record NoSource(String kind) implements Result {
        }
    }

    /** @param page of the people who cannot be reached, from 1 */
    public Result preview(String id, int page) {
        Broadcast broadcast = broadcasts.find(id).orElse(null);
        if (broadcast == null) {
            return new Result.NoSuchBroadcast();
        }
        if (broadcast.state() != BroadcastState.DRAFT) {
            return new Result.NotDraft(broadcast);
        }
        AudienceSource source = sources.get(broadcast.audience().kind());
        if (source == null) {
            return new Result.NoSource(broadcast.audience().kind());
        }
        Counting counting = means.counting(broadcast, page);
        source.each(broadcast.audience(), counting::add);
        Preview preview = preview(broadcast, counting);
        Broadcast counted = broadcasts.change(id, now -> !same(now, broadcast) ? now : now.with(new Broadcast.Plan(
                now.plan().startAt(), preview.people(), preview.cents(), preview.ends(), now.plan().rehearsal())));
        return new Result.Counted(counted, preview);
    }

    /** Somebody may revise the draft while it is counted: what was counted is not true of the new one. */
    private static boolean same(Broadcast now, Broadcast counted) {
        return now.state() == BroadcastState.DRAFT && now.audience().equals(counted.audience()) && now.texts().equals(counted.texts());
    }

    private Preview preview(Broadcast broadcast, Counting counting) {
        Instant now = clock.instant();
        Instant from = broadcast.plan().startAt() == null || broadcast.plan().startAt().isBefore(now) ? now : broadcast.plan().startAt();
        Office office = offices.find(broadcast.office()).orElse(null);
        List<Preview.Line> lines = new ArrayList<>();
        Set<Preview.Moved> moved = new HashSet<>();
        counting.counts.forEach((line, count) -> {
            var takes = ends.takes(means.can(line), count[0], count[1]);
            Ends.End end = ends.walk(from, takes, office);
            moved.addAll(end.moved());
            lines.add(new Preview.Line(line.type().name(), (int) count[0], count[1], price(line, count[1], from), takes.all(), end.at()));
        });
        lines.sort(Comparator.comparing(Preview.Line::people).reversed());
        long tenths = lines.stream().mapToLong(Preview.Line::tenths).sum();
        return new Preview(counting.people, lines, new Preview.Unreachable(counting.unreachable, counting.page), counting.without, counting.digest,
                ends.walk(from, Ends.Takes.NOTHING, office).at(),
                lines.stream().map(Preview.Line::ends).max(Comparator.naturalOrder()).orElse(from),
                moved.stream().sorted(Comparator.comparing(Preview.Moved::from)).toList(),
                Math.ceilDiv(tenths, 10), counting.samples(), repeated(broadcast, counting.sketch, now));
    }

    private long price(Channel line, long units, Instant when) {
        return units * means.price(line, when.atZone(Rome.ZONE).toLocalDate());
    }

    private double repeated(Broadcast broadcast, Sketch people, Instant now) {
        return means.sentSince(broadcast, now.minus(java.time.Duration.ofHours(24))).stream()
                .mapToDouble(people::sharedWith).max().orElse(0);
    }
}
