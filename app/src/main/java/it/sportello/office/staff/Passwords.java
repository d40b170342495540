package it.sportello.office.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Argon2id with OWASP's first parameters: 19 MiB, two passes. Only a few are computed at once, so that many wrong
 * passwords at once cost time and not memory.
 */
@Singleton
public class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int AT_ONCE = 4;

    private final Argon2Function argon = Argon2Function.getInstance(MEMORY_KIB, 2, 1, 32, Argon2.ID);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /** Made beside the start, which need not wait for it. */
    private final CompletableFuture<String> nobodys;

    public Passwords(Ids ids) {
        String secret = ids.secret(16);
        this.nobodys = CompletableFuture.supplyAsync(() -> hash(secret));
    }

    public String hash(String password) {
        return inTurn(() -> Password.hash(password).addRandomSalt(16).with(argon).getResult());
    }

    /** @param hash {@code null} for an unknown account: takes as long, and is never right */
    public boolean matches(String password, String hash) {
        String against = hash == null ? nobodys.join() : hash;
        boolean right = inTurn(() -> Password.check(password, against).with(Argon2Function.getInstanceFromHash(against)));
        return right && hash != null;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
