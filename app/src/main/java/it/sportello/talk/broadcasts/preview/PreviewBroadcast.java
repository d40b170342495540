package it.sportello.talk.broadcasts.preview;

import it.sportello.bots.messaging.Channel;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.platform.time.Rome;
import it.sportello.platform.workers.ReadAhead;
import it.sportello.talk.broadcasts.Allowance;
import it.sportello.talk.broadcasts.AudienceSource;
import it.sportello.talk.broadcasts.AudienceSource.Candidate;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.repeats.Sketch;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
        count(broadcast, source, counting);
        Preview preview = preview(broadcast, counting);
        Broadcast counted = broadcasts.change(id, now -> !same(now, broadcast) ? now : now.with(new Broadcast.Plan(
                now.plan().startAt(), preview.people(), preview.cents(), preview.ends(), now.plan().rehearsal())));
        return new Result.Counted(counted, preview);
    }

    /** While some are read, others are judged and others counted. */
    private void count(Broadcast broadcast, AudienceSource source, Counting counting) {
        ReadAhead.each((Consumer<List<Candidate>> batches) -> batches(broadcast, source, counting, batches),
                means.foresee(broadcast, leaves(broadcast)), seen -> seen.forEach(counting::add));
    }

    private static void batches(Broadcast broadcast, AudienceSource source, Counting counting, Consumer<List<Candidate>> batches) {
        List<Candidate> batch = new ArrayList<>(Allowance.AT_ONCE);
        source.each(broadcast.audience(), candidate -> {
            if (counting.counts(candidate) && batch.add(candidate) && batch.size() == Allowance.AT_ONCE) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            batches.accept(batch);
        }
    }

    private Instant from(Broadcast broadcast) {
        Instant now = clock.instant();
        return broadcast.plan().startAt() == null || broadcast.plan().startAt().isBefore(now) ? now : broadcast.plan().startAt();
    }

    private Instant leaves(Broadcast broadcast) {
        return ends.walk(from(broadcast), Ends.Takes.NOTHING, offices.find(broadcast.office()).orElse(null)).at();
    }

    /** Somebody may revise the draft while it is counted: what was counted is not true of the new one. */
    private static boolean same(Broadcast now, Broadcast counted) {
        return now.state() == BroadcastState.DRAFT && now.audience().equals(counted.audience()) && now.texts().equals(counted.texts());
    }

    private Preview preview(Broadcast broadcast, Counting counting) {
        Instant from = from(broadcast);
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
        return new Preview(counting.people, lines, new Preview.Unreachable(counting.unreachable, counting.page),
                counting.without, counting.digest, counting.refused, leaves(broadcast),
                lines.stream().map(Preview.Line::ends).max(Comparator.naturalOrder()).orElse(from),
                moved.stream().sorted(Comparator.comparing(Preview.Moved::from)).toList(),
                Math.ceilDiv(tenths, 10), counting.samples(), repeated(broadcast, counting.sketch));
    }

    private long price(Channel line, long units, Instant when) {
        return units * means.price(line, when.atZone(Rome.ZONE).toLocalDate());
    }

    private double repeated(Broadcast broadcast, Sketch people) {
        return means.sentSince(broadcast, clock.instant().minus(Duration.ofHours(24))).stream()
                .mapToDouble(people::sharedWith).max().orElse(0);
    }
}
