package it.sportello.ask.questionnaires.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetListener;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/**
 * One document per sheet, its answers in it: what an answer costs does not grow with the number of sheets. A person's list and the
 * office's shelf are written before the sheet, so they may name one in vain and never miss one. The shelf is told again whenever a
 * sheet that is not open any more is touched: a call played again after a crash completes what was missing.
 */
@Singleton
class MongoSheets implements Sheets {

    private static final int DUPLICATE = 11000;
    private static final int SLICE = 100;

    private final MongoCollection<Document> sheets;
    private final MongoCollection<Document> lists;
    private final OfficeShelves shelves;
    private final List<SheetListener> listeners;

    MongoSheets(Store store, List<SheetListener> listeners) {
        this.sheets = store.collection("sheets", Store.Index.unique("receipt"));
        this.lists = store.collection("sheet-lists");
        this.shelves = new OfficeShelves(store.collection("sheet-shelves"));
        this.listeners = listeners;
    }

    @Override
    public Optional<Sheet> find(String id) {
        return Optional.ofNullable(sheets.find(eq("_id", id)).first()).map(SheetDocuments::read);
    }

    @Override
    public List<Sheet> findAll(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<Sheet> found = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += SLICE) {
            sheets.find(in("_id", all.subList(from, Math.min(from + SLICE, all.size()))))
                    .forEach(document -> found.add(SheetDocuments.read(document)));
        }
        return found;
    }

    @Override
    public Optional<Sheet> receipted(String receipt) {
        return Optional.ofNullable(sheets.find(eq("receipt", receipt)).first()).map(SheetDocuments::read);
    }

    @Override
    public List<Sheet> ofPerson(Collection<String> contacts) {
        List<String> ids = new ArrayList<>();
        lists.find(in("_id", contacts)).forEach(list -> ids.addAll(list.getList("sheets", String.class)));
        return findAll(ids).stream().sorted(Comparator.comparing((Sheet sheet) -> sheet.opening().at()).reversed()).toList();
    }

    @Override
    public Sheet open(Sheet sheet) {
        lists.updateOne(eq("_id", sheet.opening().contact()), new Document("$addToSet", new Document("sheets", sheet.id())),
                new UpdateOptions().upsert(true));
        Optional<Sheet> kept = find(sheet.id());
        if (kept.isPresent()) {
            return touched(kept.get());
        }
        String shelf = shelves.place(sheet);
        try {
            sheets.insertOne(SheetDocuments.write(sheet, shelf));
            return touched(sheet);
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE) {
                throw e;
            }
            return touched(find(sheet.id()).orElseThrow());
        }
    }

    @Override
    public Sheet change(String id, UnaryOperator<Sheet> change) {
        while (true) {
            Document document = sheets.find(eq("_id", id)).first();
            if (document == null) {
                throw new NoSuchElementException("no sheet " + id);
            }
            Sheet kept = SheetDocuments.read(document);
            Sheet changed = change.apply(kept);
            String shelf = document.getString("shelf");
            if (changed == kept) {
                tell(kept, shelf);
                return touched(kept);
            }
            boolean moves = !Objects.equals(kept.opening().office(), changed.opening().office());
            String onto = moves ? shelves.place(changed) : shelf;
            Sheet next = changed.next();
            if (sheets.replaceOne(and(eq("_id", id), eq("version", kept.version())), SheetDocuments.write(next, onto)).getModifiedCount() == 1) {
                if (kept.state() != next.state() || moves || !Objects.equals(kept.filed(), next.filed())) {
                    shelves.put(onto, next);
                }
                return touched(next);
            }
        }
    }

    private Sheet touched(Sheet sheet) {
        listeners.forEach(listener -> listener.touched(sheet));
        return sheet;
    }

    private void tell(Sheet sheet, String shelf) {
        if (sheet.state() != SheetState.OPEN) {
            shelves.put(shelf, sheet);
        }
    }

    @Override
    public Set<String> among(Collection<String> offices) {
        return shelves.among(offices);
    }

    /** A sheet that moved to another office is named on its old shelf in vain. */
    @Override
    public Listed ofOffice(String office, Filter filter, Integer from) {
        OfficeShelves.Found found = shelves.find(office, filter, from);
        List<Sheet> shown = new ArrayList<>();
        for (int at = 0; at < found.names().size(); at += SLICE) {
            sheets.find(in("_id", found.names().keySet().stream().skip(at).limit(SLICE).toList())).forEach(document -> {
                if (found.names().get(document.getString("_id")).equals(document.getString("shelf"))) {
                    shown.add(SheetDocuments.read(document));
                }
            });
        }
        shown.sort(Comparator.comparing((Sheet sheet) -> sheet.opening().at()).reversed().thenComparing(Sheet::id));
        return new Listed(shown, found.older());
    }
}
