package it.sportello.people.loading.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Kept;
import it.sportello.office.rights.Subject;
import it.sportello.people.loading.LoadState;
import it.sportello.people.loading.Loads;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

/**
 * Lines of lists that nobody let in yet. A person's line is emptied and keeps its place: the count of what was worked is by lines.
 * Lists that are never let in are thrown away after a time.
 */
@Singleton
class MongoLoadsHeld implements Holdings, Kept {

    private static final int MOST_LISTS = 2_000;
    /** Fewer digits may be anything. */
    private static final int SHORTEST_PHONE = 8;

    private final Loads loads;
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> waiting;

    MongoLoadsHeld(Store store, Loads loads) {
        this.loads = loads;
        pages = store.collection("people-load-pages");
        waiting = store.queue("people-loads-waiting");
    }

    @Override
    public String title() {
        return "Elenchi in attesa di essere caricati";
    }

    @Override
    public Set<String> collections() {
        return Set.of("people-load-pages", "people-loads-waiting");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        List<Map<String, String>> all = new ArrayList<>();
        each(subject, (page, at) -> all.add(Facts.of("Riga di un elenco", String.join("; ", cells(page, at))).map()));
        return all;
    }

    @Override
    public Fate fate(Subject subject) {
        return Fate.goes(copy(subject).size(), "Una riga di un elenco non ancora caricato.", "righe di elenchi non ancora caricati.");
    }

    @Override
    public boolean erase(Subject subject) {
        each(subject, (page, at) -> pages.updateOne(eq(page.getString("_id")),
                set("lines." + at + ".cells", Collections.nCopies(cells(page, at).size(), ""))));
        return true;
    }

    private void each(Subject subject, BiConsumer<Document, Integer> visitor) {
        for (Document list : waiting.find().limit(MOST_LISTS).into(new ArrayList<>())) {
            List<String> ids = IntStream.range(0, Math.ceilDiv(list.getInteger("lines"), Loads.PAGE))
                    .mapToObj(page -> list.getString("_id") + "/" + page).toList();
            pages.find(in("_id", ids)).forEach(page -> IntStream.range(0, page.getList("lines", Document.class).size())
                    .filter(at -> cells(page, at).stream().anyMatch(cell -> tells(cell, subject))).forEach(at -> visitor.accept(page, at)));
        }
    }

    private static List<String> cells(Document page, int at) {
        return page.getList("lines", Document.class).get(at).getList("cells", String.class);
    }

    /** Their tax code, or one of their numbers with or without the country's. */
    private static boolean tells(String cell, Subject subject) {
        String code = cell.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String digits = cell.replaceAll("\\D", "");
        return subject.codes().contains(code) || digits.length() >= SHORTEST_PHONE && subject.addresses().stream()
                .filter(urn -> urn.path().startsWith("+")).anyMatch(urn -> urn.path().endsWith(digits) || digits.endsWith(urn.path().substring(1)));
    }

    @Override
    public String kind() {
        return "lists";
    }

    @Override
    public String label() {
        return "Gli elenchi di persone che nessuno ha caricato, da quando sono arrivati";
    }

    @Override
    public int usualDays() {
        return 30;
    }

    @Override
    public int purge(Instant before) {
        int gone = 0;
        for (Document list : waiting.find().limit(MOST_LISTS).into(new ArrayList<>())) {
            if (list.getDate("at").toInstant().isBefore(before)) {
                String id = list.getString("_id");
                loads.find(id).filter(load -> load.state() == LoadState.MAPPING).ifPresent(load -> loads.save(load.in(LoadState.DISCARDED)));
                loads.forgetLines(id, list.getInteger("lines"));
                gone++;
            }
        }
        return gone;
    }
}
