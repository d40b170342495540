package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import it.sportello.bots.messaging.Urn;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.RecipientState;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/** A chunk's counts are written with it, so that figures never need the recipients. */
@Singleton
class MongoChunks implements Chunks {

    private static final int IDS_AT_ONCE = 100;

    private final MongoCollection<Document> chunks;

    MongoChunks(Store store) {
        chunks = store.collection("broadcast-chunks");
    }

    @Override
    public void lay(List<Chunk> laid) {
        chunks.bulkWrite(laid.stream().map(chunk ->
                new ReplaceOneModel<>(eq(chunk.id()), write(chunk), new ReplaceOptions().upsert(true))).toList());
    }

    @Override
    public Optional<Chunk> find(String broadcast, int number) {
        return Optional.ofNullable(chunks.find(eq(broadcast + "/" + number)).first()).map(MongoChunks::read);
    }

    @Override
    public Chunk change(String broadcast, int number, UnaryOperator<Chunk> change) {
        return change(find(broadcast, number).orElseThrow(NoSuchElementException::new), change);
    }

    @Override
    public Chunk change(Chunk known, UnaryOperator<Chunk> change) {
        Chunk before = known;
        while (true) {
            Chunk after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            Chunk next = new Chunk(before.broadcast(), before.number(), before.version() + 1, after.holder(), after.recipients());
            if (chunks.replaceOne(and(eq(before.id()), eq("version", before.version())), write(next)).getModifiedCount() == 1) {
                return next;
            }
            before = find(known.broadcast(), known.number()).orElseThrow(NoSuchElementException::new);
        }
    }

    @Override
    public Tally tally(String broadcast, int count) {
        Map<RecipientState, Long> counts = new EnumMap<>(RecipientState.class);
        Map<String, Long> reasons = new TreeMap<>();
        long tenths = 0;
        for (Document found : summaries(broadcast, 0, count)) {
            found.get("counts", Document.class).forEach((state, number) ->
                    counts.merge(RecipientState.valueOf(state), ((Number) number).longValue(), Long::sum));
            found.get("reasons", new Document()).forEach((code, number) ->
                    reasons.merge(code, ((Number) number).longValue(), Long::sum));
            tenths += found.get("tenths", 0L);
        }
        return new Tally(counts, reasons, tenths);
    }

    @Override
    public Map<String, List<Integer>> open(String broadcast, int count) {
        Map<String, List<Integer>> open = new TreeMap<>();
        for (Document found : summaries(broadcast, 0, count)) {
            found.getList("open", String.class).forEach(scheme ->
                    open.computeIfAbsent(scheme, none -> new ArrayList<>()).add(found.getInteger("number")));
        }
        open.values().forEach(Collections::sort);
        return open;
    }

    @Override
    public Map<Integer, Long> versions(String broadcast, int from, int to) {
        Map<Integer, Long> versions = new TreeMap<>();
        summaries(broadcast, from, to).forEach(found -> versions.put(found.getInteger("number"), found.getLong("version")));
        return versions;
    }

    private List<Document> summaries(String broadcast, int from, int to) {
        List<Document> found = new ArrayList<>();
        for (int start = from; start < to; start += IDS_AT_ONCE) {
            List<String> ids = IntStream.range(start, Math.min(to, start + IDS_AT_ONCE))
                    .mapToObj(number -> broadcast + "/" + number).toList();
            chunks.find(in("_id", ids)).projection(Projections.include("counts", "reasons", "tenths", "open", "number", "version")).into(found);
        }
        return found;
    }

    private static Document write(Chunk chunk) {
        Document counts = new Document();
        chunk.counts().forEach((state, number) -> counts.append(state.name(), number));
        Document reasons = new Document();
        chunk.reasons().forEach((code, number) -> reasons.append(code.replace('.', '-'), number));
        return new Document("_id", chunk.id())
                .append("broadcast", chunk.broadcast())
                .append("number", chunk.number())
                .append("version", chunk.version())
                .append("holder", chunk.holder())
                .append("open", List.copyOf(chunk.open()))
                .append("counts", counts)
                .append("reasons", reasons)
                .append("tenths", chunk.recipients().stream().mapToLong(Recipient::tenths).sum())
                .append("recipients", chunk.recipients().stream().map(MongoChunks::write).toList());
    }

    private static Document write(Recipient recipient) {
        Document written = new Document("contact", recipient.contact()).append("state", recipient.state().name())
                .append("channels", recipient.channels()).append("tries", recipient.tries()).append("parts", recipient.parts())
                .append("tenths", recipient.tenths());
        put(written, "urn", recipient.urn() == null ? null : recipient.urn().text());
        put(written, "why", recipient.why());
        put(written, "external", recipient.external());
        put(written, "code", recipient.code());
        if (recipient.digest()) {
            written.append("digest", true);
        }
        return written;
    }

    private static void put(Document written, String name, String value) {
        if (value != null) {
            written.append(name, value);
        }
    }

    static Chunk read(Document found) {
        return new Chunk(found.getString("broadcast"), found.getInteger("number"), found.getLong("version"),
                found.getString("holder"),
                found.getList("recipients", Document.class).stream().map(MongoChunks::recipient).toList());
    }

    private static Recipient recipient(Document found) {
        String urn = found.getString("urn");
        return new Recipient(found.getString("contact"), urn == null ? null : Urn.of(urn), found.getString("why"),
                RecipientState.valueOf(found.getString("state")), found.getString("external"), found.getString("code"),
                found.getInteger("channels"), found.getInteger("tries"), found.getInteger("parts"),
                found.get("tenths", 0L), found.getBoolean("digest", false));
    }
}
