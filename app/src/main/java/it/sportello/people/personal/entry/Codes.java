package it.sportello.people.personal.entry;

import it.sportello.bots.messaging.Urn;
import it.sportello.platform.secrets.Secrets;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Codes of six digits, which stand in no store, thread or log: the message that carries one is kept with {@link #MASK} in its place,
 * and the code is written over it on the way to the provider.
 */
@Singleton
public class Codes {

    /** In the alphabet of an SMS, and as long as a code: what is counted is what is sent. */
    public static final String MASK = "******";
    private static final int RANGE = 1_000_000;

    private final Challenges challenges;
    private final String key;
    private final InstantSource clock;

    Codes(Challenges challenges, Secrets secrets, InstantSource clock) {
        this.challenges = challenges;
        this.key = secrets.of("one-time-codes");
        this.clock = clock;
    }

    String of(Challenge challenge) {
        byte[] digest = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(challenge.key());
        return "%06d".formatted(Math.floorMod(ByteBuffer.wrap(digest).getLong(), (long) RANGE));
    }

    /** The words as they must leave: with the code that is open for this person at this address, if they carry a mask. */
    public String filled(String contact, Urn urn, String words) {
        return open(contact, urn, words).map(challenge -> words.replace(MASK, of(challenge))).orElse(words);
    }

    private Optional<Challenge> open(String contact, Urn urn, String words) {
        return words.contains(MASK) ? challenges.find(contact)
                .filter(challenge -> challenge.urn().equals(urn) && challenge.open(clock.instant())) : Optional.empty();
    }
}
