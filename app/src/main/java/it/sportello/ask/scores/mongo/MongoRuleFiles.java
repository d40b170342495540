package it.sportello.ask.scores.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.ask.scores.rules.RuleFile;
import it.sportello.ask.scores.rules.RuleFiles;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.bson.types.Binary;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.push;

/** A document per file, {@code _id} its hash and never changed; and per questionnaire one list of what was kept, in the order it came. */
@Singleton
class MongoRuleFiles implements RuleFiles {

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> lists;

    MongoRuleFiles(Store store) {
        this.files = store.collection("score-rules");
        this.lists = store.collection("score-rule-lists");
    }

    /** The file first: a list never names what is not there. */
    @Override
    public void keep(RuleFile file) {
        Document words = new Document("questionnaire", file.questionnaire()).append("from", file.from().toString())
                .append("bytes", new Binary(file.bytes()));
        files.updateOne(eq("_id", file.hash()), new Document("$setOnInsert", words), new UpdateOptions().upsert(true));
        Document kept = new Document("hash", file.hash());
        if (file.by() != null) {
            kept.append("by", file.by().by()).append("reason", file.by().reason()).append("at", Date.from(file.by().at()));
        }
        lists.updateOne(eq("_id", file.questionnaire()), push("kept", kept), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<RuleFile> find(String hash) {
        return Optional.ofNullable(files.find(eq("_id", hash)).first()).map(MongoRuleFiles::read);
    }

    @Override
    public List<RuleFile> of(String questionnaire) {
        Document list = lists.find(eq("_id", questionnaire)).first();
        List<Document> kept = list == null ? List.of() : list.getList("kept", Document.class, List.of());
        Map<String, RuleFile> found = StreamSupport.stream(files.find(in("_id", kept.stream().map(one -> one.getString("hash")).distinct().toList())).spliterator(), false)
                .map(MongoRuleFiles::read).collect(Collectors.toMap(RuleFile::hash, Function.identity()));
        return kept.stream().map(one -> found.get(one.getString("hash")).changed(change(one))).toList();
    }

    private static RuleFile.Change change(Document kept) {
        return kept.getString("by") == null ? null : new RuleFile.Change(kept.getString("by"), kept.getString("reason"), kept.getDate("at").toInstant());
    }

    private static RuleFile read(Document found) {
        return new RuleFile(found.getString("questionnaire"), found.getString("_id"), LocalDate.parse(found.getString("from")),
                found.get("bytes", Binary.class).getData(), null);
    }
}
