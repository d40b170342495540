package it.sportello.talk.flows;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.FlowFile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A flow as it was at one time, for ever: whoever began with it goes on with it.
 *
 * @param flow   name
 * @param hash   of its files: the revision sessions name
 * @param files  texts by file name: {@code flow.yml}, {@code text.it.yml}
 * @param origin where it comes from
 * @param author id of who wrote it, {@code null} of a file's
 * @param reason for the change, in words
 * @param at     when it was first seen
 */
public record FlowRevision(String flow, String hash, Map<String, String> files, Origin origin, String author, String reason,
                           Instant at) {

    public enum Origin { FILES, STAFF }

    public FlowRevision {
        files = Map.copyOf(files);
    }

    /** @throws it.sportello.bots.dialogue.words.BrokenFlow naming file and node when it cannot be read */
    public static FlowRevision of(String flow, Map<String, String> files, Origin origin, String author, String reason, Instant at) {
        return new FlowRevision(flow, read(flow, files).revision(), files, origin, author, reason, at);
    }

    public Flow read() {
        return read(flow, files);
    }

    private static Flow read(String flow, Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return FlowFile.read(flow, bytes);
    }
}
