package it.sportello.talk.verifying;

import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import it.sportello.talk.broadcasts.codes.SentCodes;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was really sent under a code. */
@Singleton
class FindSent {

    private static final Set<RecipientState> GONE = EnumSet.of(RecipientState.SENT, RecipientState.DELIVERED, RecipientState.READ, RecipientState.UNKNOWN);
    /** Enough to see that something left. */
    private static final int CHUNKS = 100;

    private final SentCodes codes;
    private final Broadcasts broadcasts;
    private final Chunks chunks;

    FindSent(SentCodes codes, Broadcasts broadcasts, Chunks chunks) {
        this.codes = codes;
        this.broadcasts = broadcasts;
        this.chunks = chunks;
    }

    /** @param at when it went to this person, else when it began to be sent; @param theirs whether it went to this person */
    record Sent(Broadcast broadcast, Instant at, boolean theirs) {
    }

    /** {@code pa 20981} as PA-20981; {@code cdf hjkm4} as CDFHJKM4. */
    static String plain(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{2}[- ]?\\d{1,7}") ? code.substring(0, 2) + "-" + code.replaceAll("\\D", "")
                : code.replaceAll("[^A-Z0-9]", "");
    }

    Optional<Sent> find(String code, String contact) {
        List<String> ids = codes.of(code).reversed();
        Optional<Sent> theirs = broadcasts.receivedBy(contact).reversed().stream().filter(one -> ids.contains(one.broadcast()))
                .filter(this::left).findFirst()
                .flatMap(one -> broadcasts.find(one.broadcast()).map(found -> new Sent(found, one.at(), true)));
        return theirs.or(() -> ids.stream().flatMap(id -> broadcasts.find(id).stream()).filter(this::left).findFirst()
                .map(found -> new Sent(found, found.run().started(), false)));
    }

    private boolean left(Broadcasts.Received received) {
        return chunks.find(received.broadcast(), received.chunk()).filter(chunk -> received.index() < chunk.recipients().size())
                .map(chunk -> chunk.recipients().get(received.index())).map(Recipient::state).filter(GONE::contains).isPresent();
    }

    private boolean left(Broadcast broadcast) {
        return broadcast.run().started() != null && chunks.counts(broadcast.id(), Math.min(CHUNKS, broadcast.run().chunks()))
                .keySet().stream().anyMatch(GONE::contains);
    }
}
