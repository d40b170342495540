package it.sportello.ask.questionnaires.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import it.sportello.ask.questionnaires.interview.Completion;
import it.sportello.ask.questionnaires.interview.Interview;
import it.sportello.ask.questionnaires.interview.Interviews;
import it.sportello.ask.questionnaires.interview.Judgement;
import it.sportello.ask.questionnaires.interview.Returned;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.LocalDate;
import java.util.Date;
import java.util.function.UnaryOperator;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/** One document per sheet somebody worked on. */
@Singleton
class MongoInterviews implements Interviews {

    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> interviews;

    MongoInterviews(Store store) {
        this.interviews = store.collection("sheet-interviews");
    }

    @Override
    public Interview of(String sheet) {
        Document found = interviews.find(eq("_id", sheet)).first();
        return found == null ? Interview.none(sheet) : read(found);
    }

    @Override
    public Interview change(String sheet, UnaryOperator<Interview> change) {
        while (true) {
            Interview kept = of(sheet);
            Interview changed = change.apply(kept);
            if (changed == kept || (kept.version() == 0 ? added(changed) : interviews.replaceOne(
                    and(eq("_id", sheet), eq("version", kept.version())), write(changed)).getModifiedCount() == 1)) {
                return changed;
            }
        }
    }

    private boolean added(Interview interview) {
        try {
            interviews.insertOne(write(interview));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE) {
                throw e;
            }
            return false;
        }
    }

    private static Document write(Interview interview) {
        return new Document("_id", interview.sheet()).append("version", interview.version())
                .append("judgements", interview.judgements().stream().map(one -> new Document("dimension", one.dimension())
                        .append("was", one.was()).append("points", one.points()).append("motive", one.motive()).append("by", one.by())
                        .append("name", one.name()).append("at", Date.from(one.at()))).toList())
                .append("completions", interview.completions().stream().map(one -> new Document("field", one.field().name())
                        .append("text", one.text()).append("by", one.by()).append("name", one.name()).append("at", Date.from(one.at()))).toList())
                .append("returned", interview.returned().stream().map(one -> new Document("day", one.day().toString())
                        .append("how", one.how().name()).append("by", one.by()).append("name", one.name()).append("at", Date.from(one.at()))).toList());
    }

    private static Interview read(Document found) {
        return new Interview(found.getString("_id"), found.getLong("version"),
                found.getList("judgements", Document.class).stream().map(one -> new Judgement(one.getString("dimension"), one.getInteger("was"),
                        one.getInteger("points"), one.getString("motive"), one.getString("by"), one.getString("name"), one.getDate("at").toInstant())).toList(),
                found.getList("completions", Document.class).stream().map(one -> new Completion(Completion.Field.valueOf(one.getString("field")),
                        one.getString("text"), one.getString("by"), one.getString("name"), one.getDate("at").toInstant())).toList(),
                found.getList("returned", Document.class).stream().map(one -> new Returned(LocalDate.parse(one.getString("day")),
                        Returned.How.valueOf(one.getString("how")), one.getString("by"), one.getString("name"), one.getDate("at").toInstant())).toList());
    }
}
