package it.sportello.office.staff.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;

import javax.crypto.spec.SecretKeySpec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Numbers of six digits from a secret and the time (RFC 6238), one step of clock skew either way. */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator NUMBERS = new TimeBasedOneTimePasswordGenerator();

    private Totp() {
    }

    /** @return the step the number belongs to, among those that may be shown now; empty when it is none of them */
    static OptionalLong step(String secret, String number, Instant now) {
        long seconds = NUMBERS.getTimeStep().toSeconds();
        long step = now.getEpochSecond() / seconds;
        return LongStream.rangeClosed(step - 1, step + 1).filter(each -> MessageDigest.isEqual(
                number(secret, Instant.ofEpochSecond(each * seconds)).getBytes(StandardCharsets.US_ASCII),
                number.getBytes(StandardCharsets.UTF_8))).findFirst();
    }

    static String number(String secret, Instant at) {
        try {
            return NUMBERS.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), NUMBERS.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every HMAC key is a key", e);
        }
    }

    /** What the telephone reads from the square. */
    static String address(String secret, String email) {
        return "otpauth://totp/Sportello:" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "?secret=" + secret + "&issuer=Sportello";
    }
}
