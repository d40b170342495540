package it.sportello.talk.broadcasts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The chunks of all broadcasts. */
public interface Chunks {

    /** Lays chunks down, over those of an attempt that died. */
    void lay(List<Chunk> chunks);

    Optional<Chunk> find(String broadcast, int number);

    /** Changes one chunk; the change may be applied again when a receipt came in between. Unchanged is not written. */
    Chunk change(String broadcast, int number, UnaryOperator<Chunk> change);

    /** The same, from a chunk in hand: read again only when a receipt came in between. */
    Chunk change(Chunk known, UnaryOperator<Chunk> change);

    /** The same, while it is held by whom it was: a chunk that another process has taken over comes back as that one left it. */
    default Chunk changeHeld(Chunk known, UnaryOperator<Chunk> change) {
        return change(known, found -> found.heldAs(known) ? change.apply(found) : found);
    }

    /** How many recipients stand in each state, over chunks 0 to {@code chunks} - 1: they sum to the audience. */
    default Map<RecipientState, Long> counts(String broadcast, int chunks) {
        return tally(broadcast, chunks).counts();
    }

    Tally tally(String broadcast, int chunks);

    /**
     * @param counts  how many stand in each state
     * @param reasons how many were refused, failed or left out for each code
     * @param tenths  what they cost so far, in tenths of a euro cent
     */
    record Tally(Map<RecipientState, Long> counts, Map<String, Long> reasons, long tenths) {

        public long people() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** How often each was written, of chunks {@code from} to {@code to} - 1, by number. */
    Map<Integer, Long> versions(String broadcast, int from, int to);

    /** Numbers of the chunks with something still to do, lowest first, by kind of address: a chunk may stand under several. */
    Map<String, List<Integer>> open(String broadcast, int chunks);
}
