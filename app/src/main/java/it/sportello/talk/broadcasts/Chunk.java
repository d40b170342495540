package it.sportello.talk.broadcasts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * At most {@link #SIZE} recipients, written together.
 *
 * @param broadcast  id of the broadcast
 * @param number     from 0
 * @param version    grows with each write
 * @param holder     the process that advances it, or {@code null}
 * @param recipients in order: an index is part of a message's id and never changes
 */
public record Chunk(String broadcast, int number, long version, String holder, List<Recipient> recipients) {

    public static final int SIZE = 100;

    public Chunk {
        recipients = List.copyOf(recipients);
    }

    public String id() {
        return broadcast + "/" + number;
    }

    public Chunk heldBy(String process) {
        return new Chunk(broadcast, number, version, process, recipients);
    }

    /** Whether nobody took it over since. */
    public boolean heldAs(Chunk before) {
        return Objects.equals(holder, before.holder());
    }

    public Chunk with(int index, Recipient recipient) {
        List<Recipient> changed = new ArrayList<>(recipients);
        changed.set(index, recipient);
        return new Chunk(broadcast, number, version, holder, changed);
    }

    /**
     * For who begins to advance it. What a dead process was sending is of unknown outcome; so is what this one was when it was
     * interrupted by a fault, because it advances a chunk only once at a time.
     */
    public Chunk inherited(String process, Set<String> alive) {
        if (holder != null && !holder.equals(process) && alive.contains(holder)) {
            return heldBy(process);
        }
        return new Chunk(broadcast, number, version, process, recipients.stream()
                .map(one -> one.state() == RecipientState.SENDING ? one.with(RecipientState.UNKNOWN, null, "process-died") : one)
                .toList());
    }

    /** By which kinds of address ({@code telegram}, {@code tel}) something is still to do. */
    public Set<String> open() {
        return recipients.stream().filter(one -> one.state().open() && one.urn() != null).map(one -> one.urn().scheme())
                .collect(Collectors.toSet());
    }

    /** Why those who got nothing got nothing: by code. */
    public Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        recipients.stream().filter(one -> one.state().lost() && one.code() != null)
                .forEach(one -> reasons.merge(one.code(), 1, Integer::sum));
        return reasons;
    }

    public Map<RecipientState, Integer> counts() {
        Map<RecipientState, Integer> counts = new EnumMap<>(RecipientState.class);
        recipients.forEach(recipient -> counts.merge(recipient.state(), 1, Integer::sum));
        return counts;
    }
}
