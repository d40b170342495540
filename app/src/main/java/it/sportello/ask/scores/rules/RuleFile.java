package it.sportello.ask.scores.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A {@code scores.yml} as it was, kept for as long as a sheet was scored by it.
 *
 * @param hash of name and bytes: its id
 * @param from first day on which it holds, as it says itself
 */
public record RuleFile(String questionnaire, String hash, LocalDate from, byte[] bytes) {

    static String hash(String questionnaire, byte[] bytes) {
        byte[] name = (questionnaire + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(name, name.length + bytes.length);
        System.arraycopy(bytes, 0, all, name.length, bytes.length);
        return sha256(all);
    }

    /** In hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "RuleFile[" + questionnaire + ", " + from + "]";
    }
}
