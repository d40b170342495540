package it.sportello.talk.lines.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.store.Store;
import it.sportello.talk.lines.PublicChannel;
import it.sportello.talk.lines.PublicChannels;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.List;

import static com.mongodb.client.model.Filters.eq;

@Singleton
class MongoPublicChannels implements PublicChannels {

    private static final int MOST = 500;

    private final MongoCollection<Document> channels;

    MongoPublicChannels(Store store) {
        channels = store.queue("public-channels");
    }

    @Override
    public List<PublicChannel> all() {
        return channels.find().limit(MOST).map(found -> new PublicChannel(found.getString("_id"), found.getString("office"),
                Contact.Audience.valueOf(found.getString("audience")))).into(new ArrayList<>());
    }

    @Override
    public void put(PublicChannel channel) {
        channels.replaceOne(eq(channel.address()), new Document("_id", channel.address()).append("office", channel.office())
                .append("audience", channel.audience().name()), new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(String address) {
        channels.deleteOne(eq(address));
    }
}
