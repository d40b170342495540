package it.sportello.office.journal.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What ties a line to the one before: SHA-256 over the former hash and the line's text. */
public final class Hash {

    /** Before the first line. */
    public static final String NONE = "0".repeat(64);

    private Hash() {
    }

    public static String of(String before, String text) {
        return of(before + "\n" + text);
    }

    public static String of(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
