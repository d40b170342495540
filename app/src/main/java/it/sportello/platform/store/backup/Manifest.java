package it.sportello.platform.store.backup;

import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * What a backup says of itself: {@code manifest.json}, its last entry, so a file that was cut short has none.
 *
 * @param taken when it was begun
 */
record Manifest(Instant taken, List<Part> parts) {

    static final String ENTRY = "manifest.json";
    private static final int FORMAT = 1;

    /**
     * One collection: the entry {@code <name>.bson} holds its documents one after the other, as {@code mongodump} writes them.
     *
     * @param sha256 of that entry, in hexadecimal
     * @param unique the fields of each unique index beside {@code _id}
     */
    record Part(String name, long documents, String sha256, List<List<String>> unique) {

        String entry() {
            return name + ".bson";
        }
    }

    String json() {
        return new Document("format", FORMAT).append("taken", Date.from(taken)).append("collections", parts.stream()
                .map(part -> new Document("name", part.name()).append("documents", part.documents())
                        .append("sha256", part.sha256()).append("unique", part.unique())).toList()).toJson();
    }

    static Manifest parse(String json) {
        Document read = Document.parse(json);
        if (read.getInteger("format", 0) != FORMAT) {
            throw new BadBackup("it was made by a version of Sportello that is not known here");
        }
        return new Manifest(read.getDate("taken").toInstant(), read.getList("collections", Document.class).stream()
                .map(part -> new Part(part.getString("name"), ((Number) part.get("documents")).longValue(), part.getString("sha256"),
                        part.getList("unique", List.class).stream().map(fields -> ((List<?>) fields).stream().map(String.class::cast).toList()).toList()))
                .toList());
    }

    long documents() {
        return parts.stream().mapToLong(Part::documents).sum();
    }
}
