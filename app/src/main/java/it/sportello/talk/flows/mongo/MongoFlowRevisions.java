package it.sportello.talk.flows.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.bots.dialogue.revision.Migration;
import it.sportello.platform.store.Store;
import it.sportello.talk.flows.FlowRevision;
import it.sportello.talk.flows.FlowRevisions;
import it.sportello.talk.flows.Shelf;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A revision is {@code _id: flow/hash}; what is in force is one document. */
@Singleton
class MongoFlowRevisions implements FlowRevisions {

    private static final String SHELF = "shelf";

    private final MongoCollection<Document> revisions;
    private final MongoCollection<Document> shelves;

    MongoFlowRevisions(Store store) {
        revisions = store.collection("flow-revisions");
        shelves = store.collection("flow-shelves");
    }

    @Override
    public void add(FlowRevision revision) {
        revisions.updateOne(Filters.eq(revision.flow() + "/" + revision.hash()), Updates.combine(
                Updates.setOnInsert("files", FlowFiles.write(revision.files())), Updates.setOnInsert("origin", revision.origin().name()),
                Updates.setOnInsert("author", revision.author()), Updates.setOnInsert("reason", revision.reason()),
                Updates.setOnInsert("at", Date.from(revision.at()))), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<FlowRevision> find(String flow, String hash) {
        return Optional.ofNullable(revisions.find(Filters.eq(flow + "/" + hash)).first()).map(found -> new FlowRevision(flow, hash, FlowFiles.read(found),
                FlowRevision.Origin.valueOf(found.getString("origin")), found.getString("author"), found.getString("reason"), found.getDate("at").toInstant()));
    }

    @Override
    public Shelf shelf() {
        Document found = shelves.find(Filters.eq(SHELF)).first();
        return found == null ? Shelf.empty() : read(found);
    }

    @Override
    public boolean replace(Shelf before, Shelf after) {
        Document written = write(after, before.version() + 1);
        if (before.version() > 0) {
            return shelves.replaceOne(Filters.and(Filters.eq(SHELF), Filters.eq("version", before.version())), written).getMatchedCount() == 1;
        }
        try {
            shelves.insertOne(written);
            return true;
        } catch (MongoWriteException first) {
            if (first.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw first;
            }
            return false;
        }
    }

    private static Document write(Shelf shelf, long version) {
        List<Document> heads = new ArrayList<>();
        shelf.heads().forEach((flow, head) -> heads.add(new Document("flow", flow).append("revision", head.revision())
                .append("files", head.files()).append("offered", head.offered())
                .append("publications", head.publications().stream().map(one -> write(one)).toList())));
        return new Document("_id", SHELF).append("version", version).append("heads", heads);
    }

    private static Document write(Shelf.Publication one) {
        return new Document("revision", one.revision()).append("former", one.former()).append("by", one.by()).append("reason", one.reason())
                .append("at", Date.from(one.at())).append("choices", one.choices().entrySet().stream()
                        .map(choice -> new Document("node", choice.getKey()).append("choice", choice.getValue().name())).toList());
    }

    private static Shelf.Publication publication(Document one) {
        Map<String, Migration.Choice> choices = new LinkedHashMap<>();
        one.getList("choices", Document.class).forEach(choice ->
                choices.put(choice.getString("node"), Migration.Choice.valueOf(choice.getString("choice"))));
        return new Shelf.Publication(one.getString("revision"), one.getString("former"), one.getString("by"), one.getString("reason"),
                one.getDate("at").toInstant(), choices);
    }

    private static Shelf read(Document found) {
        Map<String, Shelf.Head> heads = new LinkedHashMap<>();
        found.getList("heads", Document.class).forEach(head -> heads.put(head.getString("flow"), new Shelf.Head(head.getString("revision"),
                head.getString("files"), head.getString("offered"), head.getList("publications", Document.class).stream()
                        .map(one -> publication(one)).toList())));
        return new Shelf(found.getLong("version"), heads);
    }
}
