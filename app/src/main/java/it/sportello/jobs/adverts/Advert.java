package it.sportello.jobs.adverts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A vacancy on one public channel.
 *
 * @param vacancy code
 * @param channel {@code @cpi_palermo_offerte}
 * @param state   now
 * @param post    what stands on the channel
 * @param attempt the last one
 */
public record Advert(String vacancy, String channel, AdvertState state, Post post, Attempt attempt) {

    private static final int MOST_TRIES = 10;
    private static final int LONGEST_MINUTES = 60;

    /** @param external the provider's name of it, or {@code null}; @param says version of the vacancy it tells, 0 for none of them */
    public record Post(String external, long says) {
        static final Post NONE = new Post(null, 0);
    }

    /**
     * @param holder the process that has it in hand, or {@code null}
     * @param tries  how often in a row the provider said "not now"
     * @param at     not again before, after such an answer; else when it was
     * @param code   why it did not go well, or {@code null}
     */
    public record Attempt(String holder, int tries, Instant at, String code) {
    }

    /** What is to be done with it. */
    enum Want { NOTHING, POST, CHANGE, END, FORGET, LATER, LOOK }

    static Advert waiting(String vacancy, String channel, Instant now) {
        return new Advert(vacancy, channel, AdvertState.WAITING, Post.NONE, new Attempt(null, 0, now, null));
    }

    /**
     * @param open    whether the vacancy is for everyone; @param version the one that stands now
     * @param served  whether the channel is one of its offices' still
     */
    Want want(boolean open, long version, boolean served, Instant now) {
        boolean early = attempt.tries() > 0 && attempt.at().isAfter(now);
        return switch (state) {
            case WAITING -> !open ? Want.END : !served ? Want.FORGET : early ? Want.LATER : Want.POST;
            case POSTED, STUCK -> post.says() == version ? Want.NOTHING : early ? Want.LATER : Want.CHANGE;
            case POSTING, CHANGING -> Want.LOOK;
            case FAILED -> open ? Want.NOTHING : Want.END;
            case UNKNOWN, ENDED -> Want.NOTHING;
        };
    }

    Advert taken(AdvertState hand, String process, Instant now) {
        return in(hand, post, new Attempt(process, attempt.tries(), now, null));
    }

    Advert says(AdvertState next, String external, long version, Instant now) {
        return in(next, new Post(external, version), new Attempt(null, 0, now, null));
    }

    /** @param code why it did not go well, or {@code null} */
    Advert stopped(AdvertState next, String code, Instant now) {
        return in(next, post, new Attempt(null, 0, now, code));
    }

    /** The provider does not let it be changed: not tried again for this version, but for a later one. */
    Advert stuck(long version, String code, Instant now) {
        return in(AdvertState.STUCK, new Post(post.external(), version), new Attempt(null, 0, now, code));
    }

    /** The provider said "not now": each time later. @return empty when it has said so often enough */
    Optional<Advert> putOff(AdvertState back, String code, Duration after, Instant now) {
        int tries = attempt.tries() + 1;
        if (tries > MOST_TRIES) {
            return Optional.empty();
        }
        Duration wait = Duration.ofMinutes(Math.min(LONGEST_MINUTES, 1L << tries - 1));
        Instant at = now.plus(wait.compareTo(after) < 0 ? after : wait);
        return Optional.of(in(back, post, new Attempt(null, tries, at, code)));
    }

    private Advert in(AdvertState next, Post now, Attempt last) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("An advert cannot go from " + state + " to " + next);
        }
        return new Advert(vacancy, channel, next, now, last);
    }
}
