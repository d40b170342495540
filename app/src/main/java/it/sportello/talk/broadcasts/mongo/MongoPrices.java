package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.Prices;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.push;

@Singleton
class MongoPrices implements Prices {

    /**
     * Until an installation says its own: list prices for Italy without VAT, SMS per segment through Twilio and WhatsApp utility
     * per message, as published in 2026; to be checked against the contract.
     */
    private static final Map<String, Long> LIST = Map.of("sms", 80L, "whatsapp", 30L);

    private final MongoCollection<Document> prices;

    MongoPrices(Store store) {
        prices = store.collection("prices");
    }

    @Override
    public long of(String channelType, LocalDate day) {
        Document found = prices.find(eq(channelType)).first();
        List<Document> entries = found == null ? List.of() : found.getList("entries", Document.class);
        return entries.stream().filter(entry -> !LocalDate.parse(entry.getString("from")).isAfter(day))
                .max(Comparator.comparing(entry -> entry.getString("from")))
                .map(entry -> entry.getLong("tenths")).orElse(LIST.getOrDefault(channelType, 0L));
    }

    @Override
    public void set(String channelType, LocalDate from, long tenths) {
        prices.updateOne(eq(channelType), push("entries", new Document("from", from.toString()).append("tenths", tenths)),
                new UpdateOptions().upsert(true));
    }
}
