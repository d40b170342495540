package it.sportello.office.journal.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Chain;
import it.sportello.office.journal.chain.Line;
import it.sportello.office.journal.chain.Page;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.max;

/** The newest page is found from a hint, which may lag behind after a crash: from there one looks on. */
@Singleton
class MongoChain implements Chain {

    private static final int DUPLICATE = 11_000;
    private static final int COUNTED_AT_ONCE = 100;
    private static final String NEWEST = "newest";

    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> hints;

    MongoChain(Store store) {
        pages = store.collection("journal");
        hints = store.collection("journal-hints");
    }

    @Override
    public Page last() {
        Document hint = hints.find(eq(NEWEST)).first();
        Page last = find(hint == null ? 1 : hint.getLong("page")).orElseGet(Page::none);
        for (Optional<Page> next = Optional.of(last); next.isPresent(); next = last.closed() ? find(last.number() + 1) : Optional.empty()) {
            last = next.get();
        }
        return last;
    }

    @Override
    public Optional<Page> find(long number) {
        return Optional.ofNullable(pages.find(eq(number)).first()).map(MongoChain::read);
    }

    @Override
    public List<Page> from(long number, int most) {
        List<Page> found = pages.find(in("_id", LongStream.range(number, number + most).boxed().toList()))
                .map(MongoChain::read).into(new ArrayList<>());
        found.sort(Comparator.comparing(Page::number));
        return found;
    }

    @Override
    public Map<String, Long> counts(long from, long to) {
        Map<String, Long> counts = new TreeMap<>();
        for (long number = from; number <= to; number += COUNTED_AT_ONCE) {
            pages.find(in("_id", LongStream.rangeClosed(number, Math.min(to, number + COUNTED_AT_ONCE - 1)).boxed().toList()))
                    .projection(include("kinds")).forEach(page -> page.get("kinds", Document.class)
                            .forEach((kind, count) -> counts.merge(kind, ((Number) count).longValue(), Long::sum)));
        }
        return counts;
    }

    @Override
    public boolean write(Page page) {
        if (page.version() > 1) {
            return pages.replaceOne(and(eq(page.number()), eq("version", page.version() - 1)), write(page, page.version()))
                    .getModifiedCount() == 1;
        }
        try {
            pages.insertOne(write(page, 1));
        } catch (MongoWriteException another) {
            if (another.getError().getCode() != DUPLICATE) {
                throw another;
            }
            return false;
        }
        hints.updateOne(eq(NEWEST), max("page", page.number()), new UpdateOptions().upsert(true));
        return true;
    }

    private static Document write(Page page, long version) {
        return new Document("_id", page.number()).append("version", version).append("day", page.day().toString())
                .append("before", page.before()).append("first", page.first())
                .append("lines", page.lines().stream().map(line -> new Document("text", line.text()).append("hash", line.hash())).toList())
                .append("kinds", kinds(page)).append("closed", page.closed()).append("batch", page.batch());
    }

    private static Document kinds(Page page) {
        Map<String, Integer> kinds = new TreeMap<>();
        page.lines().stream().map(line -> Line.read(line.text())).forEach(line -> {
            kinds.merge(line.kind(), 1, Integer::sum);
            if (line.kind().equals(Kind.AUTOMATIC_OUTPUT.name())) {
                kinds.merge(line.kind() + ":" + line.what().ref(), 1, Integer::sum);
            }
        });
        return new Document(new TreeMap<>(kinds));
    }

    private static Page read(Document found) {
        return new Page(found.getLong("_id"), found.getLong("version"), LocalDate.parse(found.getString("day")), found.getString("before"),
                found.getLong("first"), found.getList("lines", Document.class).stream()
                .map(line -> new Page.Hashed(line.getString("text"), line.getString("hash"))).toList(),
                found.getBoolean("closed"), found.getList("batch", String.class));
    }
}
