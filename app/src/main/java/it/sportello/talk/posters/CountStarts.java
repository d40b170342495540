package it.sportello.talk.posters;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;

/** Who came by a paper: what they said without its mark, and one more in the figures. */
@Singleton
public class CountStarts {

    private final Posters posters;
    private final PosterFigures figures;
    private final InstantSource clock;

    CountStarts(Posters posters, PosterFigures figures, InstantSource clock) {
        this.posters = posters;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * The message as if no paper had been there; an SMS that a paper's page put into the person's hands begins what a deep link
     * does.
     */
    public InboundMessage plain(InboundMessage said) {
        return Poster.read(words(said)).map(marked -> new InboundMessage(said.urn(), said.at(), said.externalId(), said.text(), marked.payload(),
                InboundMessage.Kind.STARTED, said.attachments(), said.contact(), said.position(), said.name(), said.language())).orElse(said);
    }

    /** Once the message is worked. */
    public void count(InboundMessage said, Channel line) {
        find(words(said)).ifPresent(poster -> count(poster, line.type().name()));
    }

    /** Somebody opened the page of a paper; empty when nobody printed it. */
    public Optional<Poster> opened(String mark) {
        Optional<Poster> poster = find(mark);
        poster.ifPresent(found -> count(found, PosterFigures.OPENED));
        return poster;
    }

    private void count(Poster poster, String channel) {
        figures.count(poster.office(), YearMonth.from(clock.instant().atZone(Rome.ZONE)), poster.mark(), channel);
    }

    private Optional<Poster> find(String mark) {
        return Poster.read(mark).flatMap(marked -> posters.find(Poster.mark(marked.payload(), marked.kind())));
    }

    private static String words(InboundMessage said) {
        return switch (said.kind()) {
            case STARTED -> said.payload();
            case TYPED -> said.text();
            case TAPPED, ENCLOSED -> null;
        };
    }
}
