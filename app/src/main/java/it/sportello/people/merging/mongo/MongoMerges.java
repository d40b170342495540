package it.sportello.people.merging.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.merging.Merge;
import it.sportello.people.merging.MergeState;
import it.sportello.people.merging.Merges;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addToSet;

@Singleton
class MongoMerges implements Merges {

    private static final int MOST = 50;

    private final MongoCollection<Document> merges;
    private final MongoCollection<Document> lists;

    MongoMerges(Store store) {
        merges = store.collection("person-merges");
        lists = store.collection("person-merge-lists");
    }

    /** The lists first: they may name a merge in vain, never miss one. */
    @Override
    public void add(Merge merge) {
        for (String contact : List.of(merge.from(), merge.into())) {
            lists.updateOne(eq(contact), addToSet("merges", merge.id()), new UpdateOptions().upsert(true));
        }
        merges.insertOne(write(merge));
    }

    @Override
    public Optional<Merge> find(String id) {
        return Optional.ofNullable(merges.find(eq(id)).first()).map(MongoMerges::read);
    }

    @Override
    public List<Merge> of(String contact) {
        Document list = lists.find(eq(contact)).first();
        List<String> ids = list == null ? List.of() : list.getList("merges", String.class);
        List<Merge> found = merges.find(in("_id", ids.subList(Math.max(0, ids.size() - MOST), ids.size()))).map(MongoMerges::read)
                .into(new ArrayList<>());
        found.sort(Comparator.comparing(Merge::at).reversed());
        return found;
    }

    @Override
    public boolean replace(Merge merge) {
        return merges.replaceOne(and(eq(merge.id()), eq("version", merge.version() - 1)), write(merge)).getModifiedCount() == 1;
    }

    private static Document write(Merge merge) {
        return new Document("_id", merge.id()).append("version", merge.version()).append("from", merge.from()).append("into", merge.into())
                .append("by", merge.by()).append("at", Date.from(merge.at())).append("state", merge.state().name())
                .append("added", merge.added().stream().map(Urn::text).toList()).append("was", write(merge.was())).append("is", write(merge.is()));
    }

    private static Document write(Merge.Facts facts) {
        return new Document("name", facts.name()).append("language", facts.language()).append("office", facts.office())
                .append("town", facts.town()).append("age", facts.age().name());
    }

    private static Merge read(Document found) {
        return new Merge(found.getString("_id"), found.getString("from"), found.getString("into"), found.getString("by"),
                found.getDate("at").toInstant(), MergeState.valueOf(found.getString("state")),
                found.getList("added", String.class).stream().map(Urn::of).toList(), facts(found.get("was", Document.class)),
                facts(found.get("is", Document.class)), found.getLong("version"));
    }

    private static Merge.Facts facts(Document found) {
        return new Merge.Facts(found.getString("name"), found.getString("language"), found.getString("office"), found.getString("town"),
                Contact.Age.valueOf(found.getString("age")));
    }
}
