package it.sportello.platform.ids;

/** New names for new things: the only source of randomness of the house, so that a spec can hold it. */
public interface Ids {

    /** Sortable by time, 20 of {@code [a-z0-9]}, never repeated: name of a document. */
    String next();

    /** {@code bytes} random bytes in base64url: a secret. */
    String secret(int bytes);
}
