package it.sportello.talk.flows.publishing;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.FlowFile;
import it.sportello.talk.flows.FlowRevision;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A flow as it is being written.
 *
 * @param flow  name
 * @param files texts by file name: {@code flow.yml}, {@code text.it.yml}, {@code scores.yml}
 */
public record Draft(String flow, Map<String, String> files) {

    private static final int MOST_FILES = 12;
    /** Characters of one file. */
    public static final int LONGEST = 200_000;

    public Draft {
        files = Map.copyOf(files);
        if (!flow.matches("[a-z][a-z0-9-]{0,39}") || files.size() > MOST_FILES
                || files.values().stream().anyMatch(text -> text.length() > LONGEST)) {
            throw new IllegalArgumentException("draft");
        }
    }

    /** Those that make the revision; the others lie beside it ({@link Companion}). */
    Map<String, String> own() {
        return files.entrySet().stream().filter(file -> FlowFile.belongs(file.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws it.sportello.bots.dialogue.words.BrokenFlow naming file and node when it cannot be read */
    public Flow read() {
        return FlowRevision.of(flow, own(), FlowRevision.Origin.STAFF, null, "", Instant.EPOCH).read();
    }
}
