package it.sportello.talk.broadcasts.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A broadcast's own code: {@code HKNPRTW4}. No letters that look or sound alike, no vowel, so that it spells nothing; one digit at
 * the end, so that it is told from a word and from a vacancy's code. Two broadcasts may share one; then both are looked at.
 */
public final class MessageCode {

    private static final String LETTERS = "CDFHJKMNPRTWX";
    private static final String DIGITS = "3479";
    private static final int LENGTH = 7;

    private MessageCode() {
    }

    public static String of(String broadcast) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(broadcast.getBytes(StandardCharsets.UTF_8));
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                code.append(LETTERS.charAt(Byte.toUnsignedInt(hash[i]) % LETTERS.length()));
            }
            return code.append(DIGITS.charAt(Byte.toUnsignedInt(hash[LENGTH]) % DIGITS.length())).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
