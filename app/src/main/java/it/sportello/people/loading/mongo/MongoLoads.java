package it.sportello.people.loading.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import it.sportello.people.loading.Column;
import it.sportello.people.loading.Load;
import it.sportello.people.loading.LoadState;
import it.sportello.people.loading.Loads;
import it.sportello.people.loading.Verdict;
import it.sportello.people.loading.sheets.Sheet;
import it.sportello.people.records.Origin;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

@Singleton
class MongoLoads implements Loads {

    private static final int MOST_WAITING = 2_000;

    private final MongoCollection<Document> loads;
    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> mappings;
    private final MongoCollection<Document> waiting;

    MongoLoads(Store store) {
        loads = store.collection("people-loads");
        pages = store.collection("people-load-pages");
        mappings = store.collection("people-load-mappings");
        waiting = store.queue("people-loads-waiting");
    }

    @Override
    public void add(Load load, List<Sheet.Line> lines) {
        // first: it may name a list in vain, never miss lines that lie here
        waiting.insertOne(new Document("_id", load.id()).append("lines", lines.size()).append("at", Date.from(load.at())));
        pages.bulkWrite(IntStream.range(0, Math.ceilDiv(lines.size(), PAGE)).mapToObj(page -> {
            List<Document> some = lines.subList(page * PAGE, Math.min(lines.size(), (page + 1) * PAGE)).stream()
                    .map(line -> new Document("number", line.number()).append("cells", line.cells())).toList();
            String id = load.id() + "/" + page;
            return new ReplaceOneModel<>(eq(id), new Document("_id", id).append("lines", some), new ReplaceOptions().upsert(true));
        }).toList());
        loads.insertOne(write(load));
    }

    @Override
    public Optional<Load> find(String id) {
        return Optional.ofNullable(loads.find(eq(id)).first()).map(MongoLoads::read);
    }

    @Override
    public boolean save(Load load) {
        return loads.replaceOne(and(eq(load.id()), eq("version", load.version())), write(load).append("version", load.version() + 1))
                .getModifiedCount() == 1;
    }

    @Override
    public List<Sheet.Line> page(String id, int page) {
        Document found = pages.find(eq(id + "/" + page)).first();
        return found == null ? List.of() : found.getList("lines", Document.class).stream()
                .map(line -> new Sheet.Line(line.getInteger("number"), line.getList("cells", String.class))).toList();
    }

    @Override
    public List<Load> waiting() {
        List<String> ids = waiting.find().limit(MOST_WAITING).map(list -> list.getString("_id")).into(new ArrayList<>());
        return loads.find(in("_id", ids)).map(MongoLoads::read).into(new ArrayList<>()).stream().filter(load -> load.state() == LoadState.MAPPING)
                .sorted(Comparator.comparing(Load::at).reversed()).toList();
    }

    @Override
    public void forgetLines(String id, int lines) {
        pages.deleteMany(in("_id", IntStream.range(0, Math.ceilDiv(lines, PAGE)).mapToObj(page -> id + "/" + page).toList()));
        waiting.deleteOne(eq(id));
    }

    @Override
    public Optional<List<Column>> remembered(List<String> heads) {
        return Optional.ofNullable(mappings.find(eq(key(heads))).first())
                .map(found -> found.getList("columns", String.class).stream().map(Column::valueOf).toList());
    }

    @Override
    public void remember(List<String> heads, List<Column> columns) {
        mappings.replaceOne(eq(key(heads)), new Document("_id", key(heads)).append("columns", columns.stream().map(Column::name).toList()),
                new ReplaceOptions().upsert(true));
    }

    private static String key(List<String> heads) {
        return String.join("\u001f", heads).toLowerCase(java.util.Locale.ITALIAN);
    }

    private static Document write(Load load) {
        Load.Tally tally = load.tally();
        return new Document("_id", load.id()).append("version", load.version()).append("office", load.office())
                .append("source", load.source()).append("file", load.file()).append("basis", load.basis().name()).append("staff", load.staff())
                .append("at", Date.from(load.at())).append("state", load.state().name()).append("heads", load.heads())
                .append("columns", load.columns().stream().map(Column::name).toList()).append("lines", load.lines())
                .append("tally", new Document("done", tally.done()).append("added", tally.added()).append("known", tally.known())
                        .append("unreachable", tally.unreachable()).append("refused", tally.refused()))
                .append("leftOut", load.leftOut().stream().map(one -> new Document("line", one.line()).append("why", one.why())).toList());
    }

    private static Load read(Document found) {
        Document tally = found.get("tally", Document.class);
        return new Load(found.getString("_id"), found.getLong("version"), found.getString("office"), found.getString("source"), found.getString("file"),
                Origin.Basis.valueOf(found.getString("basis")), found.getString("staff"), found.getDate("at").toInstant(),
                LoadState.valueOf(found.getString("state")), found.getList("heads", String.class),
                found.getList("columns", String.class).stream().map(Column::valueOf).toList(), found.getInteger("lines"),
                new Load.Tally(tally.getInteger("done"), tally.getInteger("added"), tally.getInteger("known"),
                        tally.getInteger("unreachable"), tally.getInteger("refused")),
                found.getList("leftOut", Document.class, List.of()).stream()
                        .map(one -> new Verdict.Refused(one.getInteger("line"), one.getString("why"))).toList());
    }
}
