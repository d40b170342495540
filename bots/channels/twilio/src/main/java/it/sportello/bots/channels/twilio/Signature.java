package it.sportello.bots.channels.twilio;

import it.sportello.bots.messaging.adapter.RawRequest;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Twilio's signature of a hook: base64(HMAC-SHA1(token, address + every name and value in order)). The address is the one
 * Twilio called, so behind a proxy it is built from our settings and never from the Host header, which anybody may write.
 *
 * <p>The SDK's own validator is not used: it takes one value a name, so it refuses a field that comes twice, and it
 * rewrites the escapes of an address that has a port.
 */
final class Signature {

    private static final String BODY_HASH = "bodySHA256";
    private static final Pattern ADDRESS = Pattern.compile("(https?)://(\\[[^\\]]*\\]|[^/?#:]*)(:\\d+)?(.*)", Pattern.DOTALL);

    private Signature() {
    }

    static boolean holds(String signature, String publicUrl, RawRequest request, Form form, String token) {
        String address = publicUrl + request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
        return holds(signature, address, form, hash(request), request.body(), token);
    }

    /** @param hash what the address says of the body, or {@code null} when the body is a form and signed field by field */
    static boolean holds(String signature, String address, Form form, String hash, byte[] body, String token) {
        if (hash != null && !same(hash.toLowerCase(java.util.Locale.ROOT), sha256(body))) {
            return false;
        }
        String fields = hash != null ? "" : text(form);
        boolean holds = false;
        for (String written : writings(address)) {
            holds |= same(signature, hmac(written + fields, token));
        }
        return holds;
    }

    private static String hash(RawRequest request) {
        return request.query().contains(BODY_HASH) ? Form.of(request.query()).orNull(BODY_HASH) : null;
    }

    /** A field that comes twice is signed once a value, in order. */
    private static String text(Form form) {
        StringBuilder text = new StringBuilder();
        form.fields().forEach((name, values) -> new TreeSet<>(values).forEach(value -> text.append(name).append(value)));
        return text.toString();
    }

    /** Twilio is not consistent about the port: as configured, without it, with the scheme's own. */
    private static Set<String> writings(String address) {
        Set<String> writings = new LinkedHashSet<>();
        writings.add(address);
        Matcher parts = ADDRESS.matcher(address);
        if (parts.matches()) {
            String start = parts.group(1) + "://" + parts.group(2);
            String usual = parts.group(1).equals("https") ? ":443" : ":80";
            writings.add(start + (parts.group(3) == null ? usual : "") + parts.group(4));
        }
        return writings;
    }

    private static String hmac(String text, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** In constant time, so that a forger learns nothing from how long we take. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
