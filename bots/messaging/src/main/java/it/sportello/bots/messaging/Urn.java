package it.sportello.bots.messaging;

import java.util.Objects;

/**
 * An address, opaque: {@code telegram:3527065}, {@code tel:+393330000001}, {@code whatsapp:IT.1000000000000001}. It is
 * compared and kept, never taken apart: a WhatsApp sender may have no phone number at all.
 *
 * @param scheme lower-case name of the address space, as a {@link ChannelType} declares it
 * @param path   the address inside it, at most 200 characters
 */
public record Urn(String scheme, String path) {

    private static final int LONGEST = 200;

    public Urn {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(path);
        if (scheme.isEmpty() || path.isEmpty() || path.length() > LONGEST || scheme.indexOf(':') >= 0) {
            throw new IllegalArgumentException("not an address");
        }
    }

    /** Reads what {@link #text()} wrote. */
    public static Urn of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not an address");
        }
        return new Urn(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The whole address, for the store and for a provider; never for a log. */
    public String text() {
        return scheme + ":" + path;
    }

    /** Redacted, so that an address in a log line by mistake is not personal data. */
    @Override
    public String toString() {
        return scheme + ":…" + path.substring(Math.max(0, path.length() - 2));
    }
}
