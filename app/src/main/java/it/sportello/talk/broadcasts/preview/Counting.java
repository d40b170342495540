package it.sportello.talk.broadcasts.preview;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.talk.broadcasts.AudienceSource.Candidate;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.sending.Compose;
import it.sportello.talk.broadcasts.repeats.Sketch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts an audience as it streams by. A text is composed once for all who read the same words on the same channel. */
final class Counting {

    private static final int SAMPLES = 5;
    private static final int REMEMBERED = 1_000;

    private final Broadcast broadcast;
    private final Compose compose;
    private final int skip;
    private final Map<Words, Integer> segments = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Words, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<String, Preview.Sample> samples = new LinkedHashMap<>();
    private final Map<String, Preview.Sample> more = new LinkedHashMap<>();

    final Map<Channel, long[]> counts = new LinkedHashMap<>();
    final Map<String, Integer> refused = new TreeMap<>();
    final List<String> page = new ArrayList<>();
    final Sketch sketch = new Sketch();
    int people;
    int without;
    int unreachable;
    int digest;

    /** What decides how a text reads. */
    private record Words(String line, String language, String why) {
    }

    /** @param page of those who cannot be reached, from 1 */
    Counting(Broadcast broadcast, Compose compose, int page) {
        this.broadcast = broadcast;
        this.compose = compose;
        this.skip = (page - 1) * Preview.Unreachable.PAGE;
    }

    /** Whether this one is of the audience: not who was left out by whoever wrote it. */
    boolean counts(Candidate candidate) {
        boolean left = broadcast.audience().without().contains(candidate.contact());
        without += left ? 1 : 0;
        return !left;
    }

    void add(Foresee.Seen seen) {
        Candidate candidate = seen.candidate();
        people++;
        sketch.add(candidate.contact());
        if (Foresee.UNREACHABLE.equals(seen.refused())) {
            if (unreachable++ >= skip && page.size() < Preview.Unreachable.PAGE) {
                page.add(candidate.contact());
            }
        } else if (seen.refused() != null) {
            refused.merge(seen.refused(), 1, Integer::sum);
        } else if (candidate.digest()) {
            digest++;
        } else {
            long[] count = counts.computeIfAbsent(seen.line(), key -> new long[2]);
            count[0]++;
            count[1] += units(seen.line(), candidate);
        }
    }

    List<Preview.Sample> samples() {
        List<Preview.Sample> shown = new ArrayList<>(samples.values());
        more.values().stream().limit(SAMPLES - shown.size()).forEach(shown::add);
        return shown;
    }

    private int units(Channel line, Candidate candidate) {
        Words words = new Words(line.id(), candidate.language(), candidate.why());
        Integer known = segments.get(words);
        if (known != null) {
            return known;
        }
        Content content = compose.compose(broadcast, candidate.language(), candidate.why(), line);
        boolean sms = line.type().equals(ChannelType.SMS);
        int units = sms ? SmsText.of(content.text()).segments() : 1;
        segments.put(words, units);
        keep(new Preview.Sample(line.type().name(), candidate.language(), content, sms ? units : 0), words);
        return units;
    }

    /** One of each channel and language first; then others that read differently. */
    private void keep(Preview.Sample sample, Words words) {
        boolean there = samples.containsKey(words.line() + words.language());
        if (!there && samples.size() < SAMPLES) {
            samples.put(words.line() + words.language(), sample);
        } else if (more.size() < SAMPLES) {
            more.put(words.line() + words.language() + words.why(), sample);
        }
    }
}
