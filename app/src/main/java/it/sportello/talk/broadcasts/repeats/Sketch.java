package it.sportello.talk.broadcasts.repeats;

import it.sportello.talk.broadcasts.Broadcast;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.SequencedCollection;
import java.util.TreeSet;

/**
 * Who was in an audience, in a few kilobytes: the smallest {@link #KEPT} hashes of the contact ids, and how many there were
 * (bottom-k sketch, Cohen and Kaplan 2007). Exact for as many people as are kept, within a few in a hundred above.
 */
public final class Sketch {

    static final int KEPT = 1_024;

    private final TreeSet<Long> smallest = new TreeSet<>();
    private long people;

    public static Sketch of(long people, Collection<Long> hashes) {
        Sketch sketch = new Sketch();
        sketch.people = people;
        sketch.smallest.addAll(hashes);
        return sketch;
    }

    public void add(String contact) {
        people++;
        long hash = hash(contact);
        if (smallest.size() < KEPT || hash < smallest.last()) {
            smallest.add(hash);
            if (smallest.size() > KEPT) {
                smallest.pollLast();
            }
        }
    }

    public long people() {
        return people;
    }

    public SequencedCollection<Long> hashes() {
        return smallest;
    }

    /** Which part of these people is among the others too, 0 to 1. */
    public double sharedWith(Sketch other) {
        if (people == 0 || other.people == 0) {
            return 0;
        }
        // up to here both know everyone they have, so what one lacks it really lacks
        long known = Math.min(horizon(), other.horizon());
        long mine = smallest.headSet(known, true).size();
        long both = smallest.headSet(known, true).stream().filter(other.smallest::contains).count();
        return mine == 0 ? 0 : (double) both / mine;
    }

    private long horizon() {
        return smallest.size() < KEPT ? Long.MAX_VALUE : smallest.last();
    }

    /** Even over all longs: ids that begin with the time are not. Mixes two rounds of FNV and murmur's finish. */
    private static long hash(String contact) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < contact.length(); i++) {
            hash = (hash ^ contact.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    /** The same for texts that differ in case and spaces only. */
    public static String fingerprint(Broadcast broadcast) {
        String plain = broadcast.text("it").toLowerCase(java.util.Locale.ITALIAN).replaceAll("\\s+", " ").strip();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return Long.toUnsignedString(ByteBuffer.wrap(digest).getLong(), 36);
        } catch (NoSuchAlgorithmException always) {
            throw new IllegalStateException(always);
        }
    }
}
