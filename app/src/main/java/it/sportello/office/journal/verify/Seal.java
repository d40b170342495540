package it.sportello.office.journal.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first and the last line of an export, to the letter.
 * <pre>{@code {"journal":"sportello","spec":1,"first":1,"before":"0000"}
 * {"entries":2,"head":"91ab...","at":"2026-11-23T09:00:00Z","key":"MCowBQ...","signature":"..."}}</pre>
 */
final class Seal {

    private static final Pattern OPENING = Pattern.compile("\\{\"journal\":\"sportello\",\"spec\":1,\"first\":([1-9]\\d{0,17}),\"before\":\"([0-9a-f]{64})\"}");
    private static final Pattern CLOSING = Pattern.compile(
            "(\\{\"entries\":(\\d{1,18}),\"head\":\"([0-9a-f]{64})\",\"at\":\"([0-9TZ:.-]{20,40})\",\"key\":\"([A-Za-z0-9+/=]{20,100})\"),\"signature\":\"([A-Za-z0-9+/=]{20,200})\"}");

    private Seal() {
    }

    record Opening(String text, long first, String before) {
    }

    record Closing(String signed, long entries, String head, String at, String key, String signature) {

        /** Whether whoever holds the key wrote this end to that beginning. */
        boolean closes(Opening opening) {
            try {
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
                check.update(bytes(opening.text(), signed));
                byte[] given = Base64.getDecoder().decode(signature);
                return Base64.getEncoder().encodeToString(given).equals(signature) && check.verify(given);
            } catch (GeneralSecurityException | IllegalArgumentException broken) {
                return false;
            }
        }
    }

    static String opening(long first, String before) {
        return "{\"journal\":\"sportello\",\"spec\":1,\"first\":" + first + ",\"before\":\"" + before + "\"}";
    }

    /** The last line as far as it is signed. */
    static String closing(long entries, String head, String at, String key) {
        return "{\"entries\":" + entries + ",\"head\":\"" + head + "\",\"at\":\"" + at + "\",\"key\":\"" + key + "\"";
    }

    static String signed(String closing, String signature) {
        return closing + ",\"signature\":\"" + signature + "\"}";
    }

    static byte[] bytes(String opening, String closing) {
        return (opening + "\n" + closing).getBytes(StandardCharsets.UTF_8);
    }

    static Optional<Opening> readOpening(String line) {
        Matcher found = OPENING.matcher(line);
        return found.matches() ? Optional.of(new Opening(line, Long.parseLong(found.group(1)), found.group(2))) : Optional.empty();
    }

    static Optional<Closing> readClosing(String line) {
        Matcher found = CLOSING.matcher(line);
        return found.matches() ? Optional.of(new Closing(found.group(1), Long.parseLong(found.group(2)), found.group(3),
                found.group(4), found.group(5), found.group(6))) : Optional.empty();
    }
}
