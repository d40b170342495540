package it.sportello.office.staff.factor;

import it.sportello.platform.ids.Ids;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes to be written on paper for the day the telephone is lost: 80 bits each, so that a plain digest keeps them. */
final class PaperCodes {

    private static final int CODES = 10;
    private static final int BYTES = 10;

    private PaperCodes() {
    }

    /** {@code k3fa-9xq2-...}: shown once. */
    static List<String> make(Ids ids) {
        return Stream.generate(() -> secret(ids, BYTES).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-")).limit(CODES).toList();
    }

    static String digest(String written) {
        return DigestUtils.sha256Hex(written.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }

    /** Chance as letters and digits that can be typed. */
    static String secret(Ids ids, int bytes) {
        return new Base32().encodeToString(Arrays.copyOf(DigestUtils.sha256(ids.secret(32)), bytes));
    }
}
