package it.sportello.platform.due;

import org.bson.Document;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The promises of one minute, or a part of them.
 *
 * @param name   {@code _id}
 * @param chunks of a minute's first bucket: how many more it has
 */
record Bucket(String name, List<Promise> promises, int chunks) {

    static Bucket from(Document document) {
        List<Promise> promises = document.getList("refs", Document.class, List.of()).stream().map(Promise::from).toList();
        return new Bucket(document.getString("_id"), promises, document.getInteger("chunks", 0));
    }

    Stream<String> furtherNames() {
        return IntStream.rangeClosed(1, chunks).mapToObj(chunk -> name + "/" + chunk);
    }

    /** The name of the minute's first bucket; it sorts as time does. */
    String minute() {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    boolean isEmpty() {
        return promises.isEmpty();
    }

    List<Promise> due(Instant now) {
        return promises.stream().filter(promise -> !promise.at().isAfter(now)).toList();
    }
}
