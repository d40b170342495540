package it.sportello.talk.broadcasts.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.platform.store.Fresh;
import it.sportello.platform.store.Store;
import it.sportello.talk.broadcasts.Prices;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.push;

@Singleton
class MongoPrices implements Prices {

    private static final int MOST = 100;

    /**
     * Until an installation says its own: list prices for Italy without VAT, SMS per segment through Twilio and WhatsApp utility
     * per message, as published in 2026; to be checked against the contract.
     */
    private static final Map<String, Long> LIST = Map.of("sms", 80L, "whatsapp", 30L);

    /** Asked for at every message of a broadcast; a price counts by the day. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final MongoCollection<Document> prices;
    private final Fresh<Map<String, List<Document>>> fresh;

    MongoPrices(Store store, InstantSource clock) {
        prices = store.queue("prices");
        fresh = new Fresh<>(this::read, FRESH, clock);
    }

    private Map<String, List<Document>> read() {
        return prices.find().limit(MOST).into(new ArrayList<>()).stream().collect(Collectors.toMap(
                found -> found.getString("_id"), found -> found.getList("entries", Document.class)));
    }

    @Override
    public long of(String channelType, LocalDate day) {
        return fresh.get().getOrDefault(channelType, List.of()).stream().filter(entry -> !LocalDate.parse(entry.getString("from")).isAfter(day))
                .max(Comparator.comparing(entry -> entry.getString("from")))
                .map(entry -> entry.getLong("tenths")).orElse(LIST.getOrDefault(channelType, 0L));
    }

    @Override
    public void set(String channelType, LocalDate from, long tenths) {
        prices.updateOne(eq(channelType), push("entries", new Document("from", from.toString()).append("tenths", tenths)),
                new UpdateOptions().upsert(true));
        fresh.forget();
    }
}
