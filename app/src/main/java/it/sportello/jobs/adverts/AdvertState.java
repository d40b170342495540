package it.sportello.jobs.adverts;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an advert stands. POSTING is written before the provider is called: one found there later has an unknown outcome and
 * is never posted again by itself.
 */
public enum AdvertState {

    WAITING, POSTING, POSTED, FAILED, ENDED;

    public Set<AdvertState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(POSTING, ENDED);
            case POSTING -> EnumSet.of(POSTED, FAILED);
            case POSTED, FAILED -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(AdvertState.class);
        };
    }

    public boolean mayBecome(AdvertState other) {
        return next().contains(other);
    }
}
