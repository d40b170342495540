package it.sportello.platform.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The form of a key, {@code spk_<client>_<secret>}, and of what is kept of it. 256 random bits need no slow hash. */
final class Keys {

    private static final String PREFIX = "spk_";

    private Keys() {
    }

    static String of(String client, String secret) {
        return PREFIX + client + "_" + secret;
    }

    /** @return client and secret, or nothing for what cannot be a key */
    static String[] parts(String key) {
        int end = key.indexOf('_', PREFIX.length());
        return key.startsWith(PREFIX) && end > 0 && key.length() < 200
                ? new String[]{key.substring(PREFIX.length(), end), key.substring(end + 1)} : null;
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** In constant time. */
    static boolean matches(String secret, String digest) {
        return MessageDigest.isEqual(digest(secret).getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }
}
