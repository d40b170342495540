package it.sportello.talk.handover.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.result.UpdateResult;
import it.sportello.platform.store.Store;
import it.sportello.platform.webhooks.Announce;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Floor;
import it.sportello.talk.handover.Handover;
import it.sportello.talk.handover.HandoverEvents;
import it.sportello.talk.handover.Handovers;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import static com.mongodb.client.model.Filters.eq;

@Singleton
class MongoHandovers implements Handovers {

    private static final int MOST = 5_000;

    private final MongoCollection<Document> handovers;
    private final Announce announce;

    MongoHandovers(Store store, Announce announce) {
        handovers = store.queue("handovers");
        this.announce = announce;
    }

    @Override
    public void follow(Conversation conversation) {
        Floor floor = conversation.floor();
        if (floor.bot()) {
            handovers.deleteOne(eq(conversation.contact()));
            return;
        }
        if (floor.holder() == Floor.Holder.PARKED) {
            announce.around(HandoverEvents.HANDED_OVER, conversation.contact(), () -> put(conversation));
        } else {
            put(conversation);
        }
    }

    private UpdateResult put(Conversation conversation) {
        Floor floor = conversation.floor();
        return handovers.replaceOne(eq(conversation.contact()), new Document("_id", conversation.contact())
                .append("office", conversation.office())
                .append("reason", floor.reason())
                .append("since", Date.from(floor.since()))
                .append("staff", floor.staff()), new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Handover> waiting(int limit) {
        return handovers.find().limit(MOST).map(MongoHandovers::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(Handover::since)).limit(limit).toList();
    }

    private static Handover read(Document found) {
        return new Handover(found.getString("_id"), found.getString("office"), found.getString("reason"),
                found.getDate("since").toInstant(), found.getString("staff"));
    }
}
