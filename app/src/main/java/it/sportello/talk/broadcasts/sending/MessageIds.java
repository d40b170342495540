package it.sportello.talk.broadcasts.sending;

import it.sportello.talk.broadcasts.Chunk;

/**
 * Names of broadcast messages: {@code b.<broadcast>.<chunk>.<index>.<channels>}. The name tells where the recipient stands, so a
 * receipt needs no search, and which try on which channel, so a late receipt of an earlier channel changes nothing.
 */
record MessageIds(String broadcast, int chunk, int index, int channels) {

    static final String PREFIX = "b.";

    static String of(Chunk chunk, int index, int channels) {
        return PREFIX + chunk.broadcast() + "." + chunk.number() + "." + index + "." + channels;
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static MessageIds read(String id) {
        String[] parts = id.split("\\.");
        if (parts.length != 5 || !id.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a broadcast message");
        }
        return new MessageIds(parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), Integer.parseInt(parts[4]));
    }
}
