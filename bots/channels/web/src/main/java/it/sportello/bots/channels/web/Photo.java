package it.sportello.bots.channels.web;

import java.util.Base64;

/** The picture everybody sends here: one grey point, PNG. */
final class Photo {

    static final byte[] BYTES = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOcOXPmfwAGgALQ5FfBywAAAABJRU5ErkJggg==");

    private Photo() {
    }
}
