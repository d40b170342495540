package it.sportello.platform.api;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.store.Store;
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

/** The clients: a few dozen. Each is read at every question, so that one that was disabled is turned away at the next. */
@Singleton
public class ApiClients {

    private static final int MOST = 500;
    private static final int SECRET_BYTES = 32;
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final MongoCollection<Document> clients;
    private final Ids ids;
    private final InstantSource clock;

    ApiClients(Store store, Ids ids, InstantSource clock) {
        this.clients = store.queue("api-clients");
        this.ids = ids;
        this.clock = clock;
    }

    /** @param key to be shown once: only its digest is kept */
    public record Opened(ApiClient client, String key) {

        @Override
        public String toString() {
            return "Opened[" + client + "]";
        }
    }

    public Opened open(String name, List<String> scopes, List<String> offices) {
        String secret = ids.secret(SECRET_BYTES);
        ApiClient client = new ApiClient(ids.next(), name, Keys.digest(secret), scopes, offices, ApiClient.USUAL_RATE, true,
                clock.instant(), null);
        clients.insertOne(write(client));
        return new Opened(client, Keys.of(client.id(), secret));
    }

    /** Whose key this is, if it still opens. */
    public Optional<ApiClient> byKey(String key) {
        String[] parts = Keys.parts(key);
        return parts == null ? Optional.empty()
                : find(parts[0]).filter(client -> client.active() && Keys.matches(parts[1], client.digest()));
    }

    public Optional<ApiClient> find(String id) {
        return Optional.ofNullable(clients.find(Filters.eq(id)).first()).map(ApiClients::read);
    }

    /** By name. */
    public List<ApiClient> all() {
        List<ApiClient> all = clients.find().limit(MOST).map(ApiClients::read).into(new ArrayList<>());
        all.sort(Comparator.comparing(ApiClient::name));
        return all;
    }

    /** Disabled, it is turned away from its next question on; enabled, its old key opens again. */
    public void enable(String id, boolean active) {
        clients.updateOne(Filters.eq(id), Updates.set("active", active));
    }

    public void rate(String id, int perMinute) {
        clients.updateOne(Filters.eq(id), Updates.set("perMinute", perMinute));
    }

    /** A new key; the old one opens no more. */
    public Optional<Opened> renew(String id) {
        String secret = ids.secret(SECRET_BYTES);
        clients.updateOne(Filters.eq(id), Updates.set("digest", Keys.digest(secret)));
        return find(id).map(client -> new Opened(client, Keys.of(id, secret)));
    }

    /** Seldom written: a question must not cost a write. */
    public void used(ApiClient client) {
        Instant now = clock.instant();
        if (client.lastUsed() == null || Duration.between(client.lastUsed(), now).abs().compareTo(NOTED) > 0) {
            clients.updateOne(Filters.eq(client.id()), Updates.set("lastUsed", Date.from(now)));
        }
    }

    private static Document write(ApiClient client) {
        return new Document("_id", client.id()).append("name", client.name()).append("digest", client.digest())
                .append("scopes", client.scopes()).append("offices", client.offices()).append("perMinute", client.perMinute())
                .append("active", client.active()).append("created", Date.from(client.created()));
    }

    private static ApiClient read(Document found) {
        Date used = found.getDate("lastUsed");
        return new ApiClient(found.getString("_id"), found.getString("name"), found.getString("digest"),
                found.getList("scopes", String.class), found.getList("offices", String.class), found.getInteger("perMinute"),
                found.getBoolean("active"), found.getDate("created").toInstant(), used == null ? null : used.toInstant());
    }
}
