package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

/**
 * A place in an audience stays with its state, so that every count stays; whose it was goes. Who had still to be written to is not.
 * The places are looked for in every broadcast since the person was known: what a person received is remembered only of late, and
 * who was left out stands in a chunk too.
 */
@Singleton
class MongoBroadcastsHeld implements Holdings {

    private static final int IDS_AT_ONCE = 100;

    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final Offices offices;
    private final InstantSource clock;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> received;
    private final MongoCollection<Document> places;
    private final PersonalBroadcasts personal;

    MongoBroadcastsHeld(Store store, Broadcasts broadcasts, Chunks chunks, Offices offices, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.offices = offices;
        this.clock = clock;
        documents = store.collection("broadcast-chunks");
        received = store.collection("broadcasts-received");
        places = store.collection("broadcast-places");
        personal = new PersonalBroadcasts(broadcasts);
    }

    @Override
    public String title() {
        return "Invii ricevuti";
    }

    @Override
    public Set<String> collections() {
        return Set.of("broadcasts", "broadcast-months", "broadcast-chunks", "broadcasts-received", "broadcast-places");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return subject.ids().stream().flatMap(id -> broadcasts.receivedBy(id).stream()).map(one -> Facts.of("Messaggio",
                broadcasts.find(one.broadcast()).map(found -> found.text("it")).orElse(null)).and("Quando", one.at()).map()).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        int count = (int) subject.ids().stream().mapToLong(id -> broadcasts.receivedBy(id).size()).sum();
        return new Fate(count == 0 ? List.of() : List.of(count == 1 ? "Che ha ricevuto un invio." : "Che ha ricevuto " + count + " invii."),
                List.of("Il numero di chi ha ricevuto ogni invio, senza la persona: serve ai conti dell'ufficio."));
    }

    @Override
    public boolean erase(Subject subject) {
        boolean[] done = {true};
        each(subject, broadcast -> {
            personal.forget(broadcast, subject);
            for (Chunk chunk : holding(broadcast, subject)) {
                done[0] &= forget(chunk, subject);
            }
            places.deleteMany(in("_id", subject.ids().stream().map(id -> broadcast.id() + "/" + id).toList()));
        });
        received.deleteMany(in("_id", subject.ids()));
        return done[0];
    }

    /** @return whether nothing was leaving */
    private boolean forget(Chunk chunk, Subject subject) {
        Chunk after = chunks.change(chunk, found -> {
            Chunk now = found;
            for (int at = 0; at < now.recipients().size(); at++) {
                Recipient one = now.recipients().get(at);
                if (subject.is(one.contact()) && one.state() != RecipientState.SENDING) {
                    now = now.with(at, one.nobodys());
                }
            }
            return now;
        });
        return after.recipients().stream().noneMatch(one -> subject.is(one.contact()));
    }

    private void each(Subject subject, Consumer<Broadcast> visitor) {
        List<String> codes = Stream.concat(offices.all().stream().map(Office::code), Stream.of("null")).toList();
        YearMonth now = YearMonth.from(clock.instant().atZone(Rome.ZONE));
        for (YearMonth month = YearMonth.from(subject.since().atZone(Rome.ZONE)); !month.isAfter(now); month = month.plusMonths(1)) {
            for (String office : codes) {
                broadcasts.of(office, month).forEach(id -> broadcasts.find(id).ifPresent(visitor));
            }
        }
    }

    /** The engine looks through the recipients: only the few chunks that hold the person are read. */
    private List<Chunk> holding(Broadcast broadcast, Subject subject) {
        List<Chunk> holding = new ArrayList<>();
        for (int from = 0; from < broadcast.run().chunks(); from += IDS_AT_ONCE) {
            List<String> ids = IntStream.range(from, Math.min(broadcast.run().chunks(), from + IDS_AT_ONCE))
                    .mapToObj(number -> broadcast.id() + "/" + number).toList();
            documents.find(and(in("_id", ids), in("recipients.contact", subject.ids()))).map(MongoChunks::read).into(holding);
        }
        return holding;
    }
}
