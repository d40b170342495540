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

    /** How many recipients stand in each state, over chunks 0 to {@code chunks} - 1: they sum to the audience. */
    Map<RecipientState, Long> counts(String broadcast, int chunks);

    /** Numbers of the chunks with something still to do, at most {@code limit}, lowest first from {@code from}. */
    List<Integer> open(String broadcast, int from, int chunks, int limit);
}
