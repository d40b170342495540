package it.sportello.ask.scores.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A {@code scores.yml} as it was, kept for as long as a sheet was scored by it.
 *
 * @param hash of name and bytes: its id
 * @param from first day on which it holds, as it says itself
 * @param by   who changed it and why; {@code null} where the release brought it
 */
public record RuleFile(String questionnaire, String hash, LocalDate from, byte[] bytes, Change by) {

    /** @param by id of the author */
    public record Change(String by, String reason, Instant at) {
    }

    /** @throws it.sportello.bots.dialogue.words.BrokenFlow naming file, place and what is wrong */
    static RuleFile of(String questionnaire, byte[] bytes, Change by) {
        ScoreRules rules = ReadRules.read(questionnaire, bytes);
        return new RuleFile(questionnaire, rules.hash(), rules.from(), bytes, by);
    }

    public RuleFile changed(Change by) {
        return new RuleFile(questionnaire, hash, from, bytes, by);
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

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
