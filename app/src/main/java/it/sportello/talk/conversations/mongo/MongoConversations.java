package it.sportello.talk.conversations.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import it.sportello.platform.store.Store;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.conversations.MessageState;
import it.sportello.talk.conversations.TurnTaken;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

@Singleton
class MongoConversations implements Conversations {

    private static final int SEEN = 50;

    private final MongoCollection<Document> conversations;
    private final Pages pages;

    MongoConversations(Store store) {
        conversations = store.collection("conversations");
        pages = new Pages(conversations, store.collection("conversation-pages"));
    }

    @Override
    public Conversation of(String contact) {
        return find(contact).orElseGet(() -> Conversation.opened(contact, Instant.EPOCH));
    }

    @Override
    public Optional<Conversation> find(String contact) {
        return Optional.ofNullable(conversations.find(eq(contact)).first()).map(MongoConversations::read);
    }

    @Override
    public Optional<Conversation> take(Conversation from, TurnTaken turn) {
        Document after = from.isNew() ? insert(from, turn) : update(from, turn);
        if (after == null) {
            return Optional.empty();
        }
        Conversation now = read(after);
        pages.fill(now);
        return Optional.of(now);
    }

    private Document insert(Conversation from, TurnTaken turn) {
        Document first = new Document("_id", from.contact())
                .append("version", 1L)
                .append("office", turn.office())
                .append("floor", write(turn.floor()))
                .append("session", SessionDocuments.write(turn.session()))
                .append("misses", turn.misses())
                .append("seen", List.of(turn.key()))
                .append("last", turn.said().size())
                .append("latest", turn.said().stream().map(MessageDocuments::write).toList())
                .append("heard", turn.heard() == null ? null : Date.from(turn.heard()));
        try {
            conversations.insertOne(first);
            return first;
        } catch (MongoWriteException another) {
            if (another.getError().getCode() != 11000) {
                throw another;
            }
            return null;
        }
    }

    private Document update(Conversation from, TurnTaken turn) {
        Bson change = combine(
                inc("version", 1L), inc("last", turn.said().size()),
                set("office", turn.office()), set("floor", write(turn.floor())),
                set("session", SessionDocuments.write(turn.session())), set("misses", turn.misses()),
                set("heard", turn.heard() == null ? null : Date.from(turn.heard())),
                pushEach("seen", List.of(turn.key()), new PushOptions().slice(-SEEN)),
                pushEach("latest", turn.said().stream().map(MessageDocuments::write).toList()));
        return conversations.findOneAndUpdate(and(eq(from.contact()), eq("version", from.version())), change,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    @Override
    public List<Message> page(String contact, int page) {
        return pages.read(contact, page);
    }

    @Override
    public Optional<Message> claim(String message, String process) {
        Document after = conversations.findOneAndUpdate(
                and(eq(contactOf(message)), elemMatch("latest", and(eq("id", message), eq("state", MessageState.QUEUED.name())))),
                combine(set("latest.$.state", MessageState.SENDING.name()), set("latest.$.by", process), inc("latest.$.tries", 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return after == null ? Optional.empty() : read(after).message(message);
    }

    @Override
    public boolean settle(String message, MessageState state, String external, String code, Instant at) {
        List<String> before = state.before().stream().map(Enum::name).toList();
        List<Bson> change = new ArrayList<>(List.of(set("latest.$.state", state.name()), set("latest.$.code", code),
                set("latest.$.stateAt", Date.from(at))));
        if (external != null) {
            change.add(set("latest.$.external", external));
        }
        boolean settled = conversations.updateOne(
                and(eq(contactOf(message)), elemMatch("latest", and(eq("id", message), in("state", before)))),
                combine(change)).getMatchedCount() == 1;
        return settled || pages.settle(message, contactOf(message), before, combine(change));
    }

    @Override
    public int abandon(String contact, Set<String> alive) {
        Document found = conversations.find(eq(contact)).first();
        if (found == null) {
            return 0;
        }
        int abandoned = 0;
        for (Document message : found.getList("latest", Document.class)) {
            if (MessageState.SENDING.name().equals(message.getString("state")) && !alive.contains(message.getString("by"))) {
                Bson sending = and(eq("id", message.getString("id")), eq("state", MessageState.SENDING.name()),
                        eq("by", message.getString("by")));
                abandoned += (int) conversations.updateOne(and(eq(contact), elemMatch("latest", sending)),
                        set("latest.$.state", MessageState.UNKNOWN.name())).getModifiedCount();
            }
        }
        return abandoned;
    }

    static String contactOf(String message) {
        return message.substring(0, message.lastIndexOf('.'));
    }

    private static Document write(Floor floor) {
        return new Document("holder", floor.holder().name()).append("staff", floor.staff())
                .append("reason", floor.reason()).append("since", Date.from(floor.since()));
    }

    private static Conversation read(Document found) {
        Document floor = found.get("floor", Document.class);
        Date heard = found.getDate("heard");
        return new Conversation(found.getString("_id"), found.getLong("version"), found.getString("office"),
                new Floor(Floor.Holder.valueOf(floor.getString("holder")), floor.getString("staff"),
                        floor.getString("reason"), floor.getDate("since").toInstant()),
                SessionDocuments.read(found.get("session", Document.class)), found.getInteger("misses", 0),
                found.getList("seen", String.class), found.getInteger("last"),
                found.getList("latest", Document.class).stream().map(MessageDocuments::read).toList(),
                heard == null ? null : heard.toInstant());
    }
}
