package it.sportello.office.staff;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long, as NIST SP 800-63B and AgID's minimum measures ask, with no rule about signs and digits,
 * which only makes people write passwords down.
 */
public final class PasswordRule {

    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 5;

    private PasswordRule() {
    }

    /** @return why not, as the end of a sentence; empty when it will do */
    public static Optional<String> refuses(String password, String email) {
        if (password == null || password.length() < SHORTEST) {
            return Optional.of("servono almeno " + SHORTEST + " caratteri.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("può avere al massimo " + LONGEST + " caratteri.");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String name = email == null ? "" : email.toLowerCase(Locale.ROOT).split("@")[0];
        if (!name.isEmpty() && lower.contains(name)) {
            return Optional.of("non deve contenere il tuo indirizzo e-mail.");
        }
        if (lower.chars().distinct().count() < FEWEST_SIGNS || lower.contains("password") || lower.contains("sportello")
                || "abcdefghijklmnopqrstuvwxyz".contains(lower) || "01234567890123456789".contains(lower)) {
            return Optional.of("è troppo facile da indovinare.");
        }
        return Optional.empty();
    }
}
