package it.sportello.talk.templates.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import it.sportello.bots.messaging.adapter.TemplateApprovals.Category;
import it.sportello.platform.store.Fresh;
import it.sportello.platform.store.Store;
import it.sportello.talk.templates.TemplateStanding;
import it.sportello.talk.templates.TemplateStanding.Change;
import it.sportello.talk.templates.TemplateStanding.State;
import it.sportello.talk.templates.TemplateStandings;
import it.sportello.talk.templates.TemplateState;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

@Singleton
class MongoTemplateStandings implements TemplateStandings {

    private static final int MOST = 500;
    /** Asked for at every message of a broadcast; what another process learnt is seen after this. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final MongoCollection<Document> documents;
    private final Fresh<List<TemplateStanding>> fresh;

    MongoTemplateStandings(Store store, InstantSource clock) {
        this.documents = store.queue("whatsapp-templates");
        this.fresh = new Fresh<>(this::read, FRESH, clock);
    }

    @Override
    public List<TemplateStanding> all() {
        return fresh.get();
    }

    @Override
    public Optional<TemplateStanding> find(String name, String language) {
        return all().stream().filter(each -> each.name().equals(name) && each.language().equals(language)).findFirst();
    }

    @Override
    public boolean save(TemplateStanding standing) {
        boolean won = standing.version() == 0 ? insert(write(standing))
                : documents.replaceOne(Filters.and(Filters.eq(standing.id()), Filters.eq("version", standing.version())),
                write(standing)).getMatchedCount() == 1;
        fresh.forget();
        return won;
    }

    private boolean insert(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private List<TemplateStanding> read() {
        return documents.find().limit(MOST).map(MongoTemplateStandings::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(TemplateStanding::id)).toList();
    }

    private static Document write(TemplateStanding standing) {
        return new Document("_id", standing.id()).append("name", standing.name()).append("language", standing.language())
                .append("version", standing.version() + 1).append("sid", standing.sid()).append("now", write(standing.now()))
                .append("checked", standing.checked() == null ? null : Date.from(standing.checked()))
                .append("history", standing.history().stream().map(change -> write(change.to())
                        .append("at", Date.from(change.at())).append("by", change.by())).toList());
    }

    private static Document write(State state) {
        return new Document("state", state.state().name()).append("category", state.category().name()).append("reason", state.reason());
    }

    private static TemplateStanding read(Document found) {
        return new TemplateStanding(found.getString("name"), found.getString("language"), found.getLong("version"),
                found.getString("sid"), state(found.get("now", Document.class)), instant(found.getDate("checked")),
                found.getList("history", Document.class).stream()
                        .map(each -> new Change(instant(each.getDate("at")), state(each), each.getString("by"))).toList());
    }

    private static State state(Document found) {
        return new State(TemplateState.valueOf(found.getString("state")), Category.valueOf(found.getString("category")), found.getString("reason"));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
