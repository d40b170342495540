package it.sportello.talk.flows;

import it.sportello.bots.dialogue.revision.Migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which revision of each flow is in force. One document: one commit.
 *
 * @param version of this document
 * @param heads   by flow
 */
public record Shelf(long version, Map<String, Head> heads) {

    private static final int REMEMBERED = 50;

    public Shelf {
        heads = Map.copyOf(heads);
    }

    public static Shelf empty() {
        return new Shelf(0, Map.of());
    }

    /**
     * @param revision     in force
     * @param files        the revision of the files last taken or passed by
     * @param offered      a newer one of the files that waits for the office to choose, or {@code null}: an edit by staff is in force
     * @param publications the latest last
     */
    public record Head(String revision, String files, String offered, List<Publication> publications) {
        public Head {
            publications = List.copyOf(publications);
        }
    }

    /**
     * @param former  in force before, {@code null} of the first
     * @param by      id of who put it in force; {@code null} when the files did
     * @param choices what becomes of answers to questions that changed, by node
     */
    public record Publication(String revision, String former, String by, String reason, Instant at, Map<String, Migration.Choice> choices) {
        public Publication {
            choices = Map.copyOf(choices);
        }
    }

    public Optional<Head> head(String flow) {
        return Optional.ofNullable(heads.get(flow));
    }

    /** The files as they are at start: in force unless staff's own edit is, then offered. */
    Shelf seeded(FlowRevision files) {
        Head head = heads.get(files.flow());
        if (head == null || head.revision().equals(head.files())) {
            return head != null && head.files().equals(files.hash()) ? this
                    : with(files.flow(), published(head, files.hash(), files.hash(), new Publication(files.hash(), head == null ? null : head.revision(), null, files.reason(), files.at(), Map.of())));
        }
        String offered = files.hash().equals(head.files()) || files.hash().equals(head.revision()) ? null : files.hash();
        return with(files.flow(), new Head(head.revision(), head.files(), offered, head.publications()));
    }

    /** A revision is put in force; files that were offered are thereby decided upon. */
    public Shelf published(String flow, Publication publication) {
        Head head = heads.get(flow);
        String files = head == null ? null : head.offered() == null ? head.files() : head.offered();
        return with(flow, published(head, publication.revision(), files, publication));
    }

    private static Head published(Head head, String revision, String files, Publication publication) {
        List<Publication> all = new ArrayList<>(head == null ? List.of() : head.publications());
        all.add(publication);
        return new Head(revision, files, null, all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    private Shelf with(String flow, Head head) {
        Map<String, Head> changed = new TreeMap<>(heads);
        changed.put(flow, head);
        return changed.equals(heads) ? this : new Shelf(version, changed);
    }
}
