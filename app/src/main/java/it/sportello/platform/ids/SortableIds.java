package it.sportello.platform.ids;

import jakarta.inject.Singleton;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;

/** Nine characters of time in base 36 (milliseconds, enough until the year 5188) and eleven of chance. */
@Singleton
final class SortableIds implements Ids {

    private static final int RADIX = 36;
    private static final int TIME = 9;
    private static final int CHANCE = 11;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SortableIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String next() {
        StringBuilder id = new StringBuilder(TIME + CHANCE).append(Long.toString(clock.millis(), RADIX));
        while (id.length() < TIME) {
            id.insert(0, '0');
        }
        for (int i = 0; i < CHANCE; i++) {
            id.append(Character.forDigit(random.nextInt(RADIX), RADIX));
        }
        return id.toString();
    }

    @Override
    public String secret(int bytes) {
        byte[] chance = new byte[bytes];
        random.nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }
}
