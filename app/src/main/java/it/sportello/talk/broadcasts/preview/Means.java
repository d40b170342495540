package it.sportello.talk.broadcasts.preview;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.adapter.Capabilities;
import it.sportello.talk.broadcasts.AudienceSource;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.sending.Compose;
import it.sportello.talk.broadcasts.Prices;
import it.sportello.talk.broadcasts.repeats.SentTexts;
import it.sportello.talk.broadcasts.repeats.Sketch;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What a message is made of and sent by: words, lines, prices, what was sent already, and who may get it. */
@Singleton
class Means {

    private final Compose compose;
    private final Lines lines;
    private final Prices prices;
    private final SentTexts texts;
    private final Foresee foresee;

    Means(Compose compose, Lines lines, Prices prices, SentTexts texts, Foresee foresee) {
        this.compose = compose;
        this.lines = lines;
        this.prices = prices;
        this.texts = texts;
        this.foresee = foresee;
    }

    Counting counting(Broadcast broadcast, int page) {
        return new Counting(broadcast, compose, page);
    }

    /** @param when the first message leaves */
    Function<List<AudienceSource.Candidate>, List<Foresee.Seen>> foresee(Broadcast broadcast, Instant when) {
        return foresee.of(broadcast, when);
    }

    Capabilities can(Channel line) {
        return lines.capabilities(line);
    }

    long price(Channel line, LocalDate day) {
        return prices.of(line.type().name(), day);
    }

    List<Sketch> sentSince(Broadcast broadcast, Instant since) {
        return texts.since(Sketch.fingerprint(broadcast), since, broadcast.id());
    }
}
