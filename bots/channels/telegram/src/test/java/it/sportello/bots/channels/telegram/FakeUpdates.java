package it.sportello.bots.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The updates of the fake Bot API: kept until a later offset confirms them, read by one reader at a time. */
final class FakeUpdates implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Long, JsonNode> waiting = new TreeMap<>();
    private JsonNode webhook;
    private int reader;
    private int readers;
    private boolean closed;

    void push(JsonNode update) {
        locked(() -> waiting.put(update.path("update_id").asLong(), update));
    }

    int waiting() {
        return locked(waiting::size);
    }

    int readers() {
        return locked(() -> readers);
    }

    JsonNode webhook() {
        return locked(() -> webhook);
    }

    FakeAnswer webhook(JsonNode fields) {
        return locked(() -> {
            webhook = fields;
            return FakeAnswer.ok("true");
        });
    }

    FakeAnswer get(JsonNode asked) {
        lock.lock();
        try {
            if (webhook != null) {
                return FakeAnswer.error(409, "Conflict: can't use getUpdates method while webhook is active");
            }
            int mine = ++reader;
            changed.signalAll();
            waiting.headMap(asked.path("offset").asLong(0)).clear();
            readers++;
            long left = TimeUnit.SECONDS.toNanos(asked.path("timeout").asLong(0));
            while (waiting.isEmpty() && left > 0 && mine == reader && !closed && webhook == null) {
                left = changed.awaitNanos(left);
            }
            readers--;
            if (mine != reader) {
                return FakeAnswer.error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
            }
            ArrayNode found = MAPPER.createArrayNode();
            waiting.values().stream().limit(MOST).forEach(found::add);
            return FakeAnswer.ok(found.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FakeAnswer.hangsUp();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> closed = true);
    }

    private <T> T locked(java.util.function.Supplier<T> change) {
        lock.lock();
        try {
            T value = change.get();
            changed.signalAll();
            return value;
        } finally {
            lock.unlock();
        }
    }
}
