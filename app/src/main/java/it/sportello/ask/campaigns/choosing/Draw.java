package it.sportello.ask.campaigns.choosing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A draw that anyone can repeat: each person has a rank by the seed and their id, and those of the lowest ranks are taken. Who comes in
 * what order does not matter, and only those taken are held.
 */
final class Draw {

    private final String seed;
    private final int most;
    private final PriorityQueue<Ranked> taken = new PriorityQueue<>(Comparator.comparing(Ranked::rank).thenComparing(Ranked::contact).reversed());

    Draw(String seed, int most) {
        this.seed = seed;
        this.most = most;
    }

    private record Ranked(long rank, Chosen one) {
        String contact() {
            return one.person().id();
        }
    }

    void add(Chosen one) {
        taken.add(new Ranked(rank(one.person().id()), one));
        if (taken.size() > most) {
            taken.poll();
        }
    }

    List<Chosen> taken() {
        return taken.stream().sorted(Comparator.comparing(Ranked::rank).thenComparing(Ranked::contact)).map(Ranked::one).toList();
    }

    private long rank(String contact) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((seed + "/" + contact).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException always) {
            throw new IllegalStateException(always);
        }
    }
}
