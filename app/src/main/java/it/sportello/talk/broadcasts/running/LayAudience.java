package it.sportello.talk.broadcasts.running;

import it.sportello.bots.messaging.Urn;
import it.sportello.talk.broadcasts.AudienceSource;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.broadcasts.codes.MessageCode;
import it.sportello.talk.broadcasts.codes.SentCodes;
import it.sportello.talk.broadcasts.repeats.SentTexts;
import it.sportello.talk.broadcasts.repeats.Sketch;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes an audience down in chunks, each of people reached by the same kind of address, before anything is sent: so a slow
 * sender keeps no other waiting. A process that dies half way leaves chunks that the next attempt
 * writes over: nothing was sent from them, because sending begins only when all of them are there.
 */
@Singleton
class LayAudience {

    private static final int WRITTEN_AT_ONCE = 10;

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final Map<String, AudienceSource> sources;
    private final SentTexts texts;
    private final SentCodes codes;
    private final InstantSource clock;

    LayAudience(Broadcasts broadcasts, Chunks chunks, List<AudienceSource> sources, SentTexts texts,
                SentCodes codes, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.sources = sources.stream().collect(Collectors.toMap(AudienceSource::kind, Function.identity()));
        this.texts = texts;
        this.codes = codes;
        this.clock = clock;
    }

    void lay(Broadcast broadcast) {
        Laying laying = new Laying(broadcast);
        sources.get(broadcast.audience().kind()).each(broadcast.audience(), laying::add);
        int laid = laying.finish();
        codes.add(MessageCode.of(broadcast.id()), broadcast.id());
        if (broadcast.subject() != null) {
            codes.add(broadcast.subject(), broadcast.id());
        }
        texts.note(Sketch.fingerprint(broadcast), broadcast.id(), clock.instant(), laying.people);
        broadcasts.change(broadcast.id(), now -> now.state() != BroadcastState.PREPARING ? now
                : started(now, laid, laying.count).with(BroadcastState.RUNNING));
    }

    private Broadcast started(Broadcast broadcast, int laid, int people) {
        Broadcast.Run run = broadcast.run();
        return broadcast.with(counted(broadcast.plan(), people))
                .with(new Broadcast.Run(laid, run.created(), clock.instant(), null, null, null, run.cents()));
    }

    /** What nobody previewed is counted now. */
    private static Broadcast.Plan counted(Broadcast.Plan plan, int people) {
        return plan.people() > 0 ? plan : new Broadcast.Plan(plan.startAt(), people, plan.cents(), plan.ends(), plan.rehearsal());
    }

    /** Fills chunks as people come, and writes a few at a time. */
    private final class Laying {

        private final Broadcast broadcast;
        private final Map<String, List<Recipient>> filling = new TreeMap<>();
        private final List<Chunk> full = new ArrayList<>();
        private final Sketch people = new Sketch();
        private int next;
        private int count;

        Laying(Broadcast broadcast) {
            this.broadcast = broadcast;
        }

        void add(AudienceSource.Candidate candidate) {
            if (broadcast.audience().without().contains(candidate.contact())) {
                return;
            }
            people.add(candidate.contact());
            count++;
            Urn urn = candidate.urn();
            List<Recipient> chunk = filling.computeIfAbsent(urn == null ? "" : urn.scheme(), none -> new ArrayList<>());
            Recipient recipient = Recipient.waiting(candidate.contact(), urn, candidate.why()).inDigest(candidate.digest());
            String refused = candidate.refused() == null && urn == null ? "unreachable" : candidate.refused();
            chunk.add(refused == null ? recipient : recipient.with(RecipientState.REFUSED, null, refused));
            if (chunk.size() == Chunk.SIZE) {
                close(chunk);
            }
        }

        int finish() {
            filling.values().stream().filter(chunk -> !chunk.isEmpty()).forEach(this::close);
            write();
            return next;
        }

        private void close(List<Recipient> chunk) {
            full.add(new Chunk(broadcast.id(), next++, 0, null, chunk));
            chunk.clear();
            if (full.size() == WRITTEN_AT_ONCE) {
                write();
            }
        }

        private void write() {
            if (!full.isEmpty()) {
                chunks.lay(full);
                full.clear();
            }
        }
    }
}
