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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static com.mongodb.client.model.Filters.eq;

@Singleton
class MongoPublicChannels implements PublicChannels {

    private final MongoCollection<Document> channels;

    MongoPublicChannels(Store store) {
        channels = store.queue("public-channels");
    }

    @Override
    public List<PublicChannel> all() {
        return channels.find().limit(MOST).map(MongoPublicChannels::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(PublicChannel::address)).toList();
    }

    @Override
    public Optional<PublicChannel> find(String address) {
        return Optional.ofNullable(channels.find(eq(key(address))).first()).map(MongoPublicChannels::read);
    }

    @Override
    public void put(PublicChannel channel) {
        channels.replaceOne(eq(channel.address()), new Document("_id", channel.address()).append("office", channel.office())
                .append("audience", channel.audience().name()), new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(String address) {
        channels.deleteOne(eq(key(address)));
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static PublicChannel read(Document found) {
        return new PublicChannel(found.getString("_id"), found.getString("office"),
                Contact.Audience.valueOf(found.getString("audience")));
    }
}
