package it.sportello.talk.broadcasts.preview;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.talk.broadcasts.AudienceSource.Candidate;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.sending.Compose;
import it.sportello.talk.broadcasts.repeats.Sketch;
import it.sportello.talk.lines.Lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts an audience as it streams by. A text is composed once for all who read the same words on the same channel. */
final class Counting {

    private static final int SAMPLES = 5;
    private static final int REMEMBERED = 1_000;

    private final Broadcast broadcast;
    private final Compose compose;
    private final Lines lines;
    private final int skip;
    private final Map<String, Optional<Channel>> reaching = new HashMap<>();
    private final Map<Words, Integer> segments = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Words, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<String, Preview.Sample> samples = new LinkedHashMap<>();
    private final Map<String, Preview.Sample> more = new LinkedHashMap<>();

    final Map<Channel, long[]> counts = new LinkedHashMap<>();
    final List<String> page = new ArrayList<>();
    final Sketch sketch = new Sketch();
    int people;
    int unreachable;
    int without;
    int digest;

    /** What decides how a text reads. */
    private record Words(String line, String language, String why) {
    }

    /** @param page of those who cannot be reached, from 1 */
    Counting(Broadcast broadcast, Compose compose, Lines lines, int page) {
        this.broadcast = broadcast;
        this.compose = compose;
        this.lines = lines;
        this.skip = (page - 1) * Preview.Unreachable.PAGE;
    }

    void add(Candidate candidate) {
        if (broadcast.audience().without().contains(candidate.contact())) {
            without++;
            return;
        }
        people++;
        sketch.add(candidate.contact());
        Channel line = candidate.urn() == null ? null : reaching.computeIfAbsent(candidate.urn().scheme(),
                scheme -> lines.reaching(candidate.urn(), broadcast.office())).orElse(null);
        if (line == null) {
            if (unreachable++ >= skip && page.size() < Preview.Unreachable.PAGE) {
                page.add(candidate.contact());
            }
            return;
        }
        if (candidate.digest()) {
            digest++;
            return;
        }
        long[] count = counts.computeIfAbsent(line, key -> new long[2]);
        count[0]++;
        count[1] += units(line, candidate);
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
