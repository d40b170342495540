package it.sportello.platform.time;

import java.time.ZoneId;

/** The time zone of everything a person reads. The clock itself is an injected {@link java.time.InstantSource}. */
public final class Rome {

    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private Rome() {
    }
}
