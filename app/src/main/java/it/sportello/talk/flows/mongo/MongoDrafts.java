package it.sportello.talk.flows.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import it.sportello.platform.store.Store;
import it.sportello.talk.flows.drafts.Drafts;
import it.sportello.talk.flows.drafts.OpenDraft;
import it.sportello.talk.flows.publishing.Draft;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A draft is {@code _id: flow}. */
@Singleton
class MongoDrafts implements Drafts {

    private static final int MOST = 500;

    private final MongoCollection<Document> documents;

    MongoDrafts(Store store) {
        documents = store.queue("flow-drafts");
    }

    @Override
    public Set<String> open() {
        return documents.find().projection(Projections.include("_id")).limit(MOST).map(found -> found.getString("_id")).into(new HashSet<>());
    }

    @Override
    public Optional<OpenDraft> find(String flow) {
        return Optional.ofNullable(documents.find(Filters.eq(flow)).first()).map(found -> new OpenDraft(
                new Draft(flow, FlowFiles.read(found)), found.getString("base"), found.getLong("version"), found.getString("by"),
                found.getDate("at").toInstant()));
    }

    @Override
    public boolean save(OpenDraft draft) {
        Document written = new Document("_id", draft.flow()).append("files", FlowFiles.write(draft.draft().files())).append("base", draft.base())
                .append("version", draft.version()).append("by", draft.by()).append("at", Date.from(draft.at()));
        if (draft.version() > 1) {
            return documents.replaceOne(at(draft.flow(), draft.version() - 1), written).getMatchedCount() == 1;
        }
        try {
            documents.insertOne(written);
            return true;
        } catch (MongoWriteException first) {
            if (first.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw first;
            }
            return false;
        }
    }

    @Override
    public boolean discard(String flow, long version) {
        return documents.deleteOne(at(flow, version)).getDeletedCount() == 1;
    }

    private static Bson at(String flow, long version) {
        return Filters.and(Filters.eq(flow), Filters.eq("version", version));
    }
}
