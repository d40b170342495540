package it.sportello.jobs.adverts;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.platform.due.Due;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Somebody has looked at the channel and says what to do with an advert that did not go well. */
@Singleton
public class SettleAdvert {

    private final Adverts adverts;
    private final AskStaff staff;
    private final Due due;
    private final InstantSource clock;

    SettleAdvert(Adverts adverts, AskStaff staff, Due due, InstantSource clock) {
        this.adverts = adverts;
        this.staff = staff;
        this.due = due;
        this.clock = clock;
    }

    /** FOUND: the post is there, under this name. AGAIN: it is not, or try once more. LEAVE: leave it as it is. */
    public enum Wish {

        FOUND("C'è sul canale"), AGAIN("Riprova"), LEAVE("Lascia così");

        private final String label;

        Wish(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What came of it. */
    public sealed interface Result {

        record Settled(Advert advert) implements Result {
        }

        /** It does not wait for a person, or not for this; or somebody was first. */
        record NotNow(Advert advert) implements Result {
        }

        record Unknown() implements Result {
        }
    }

    public static Set<Wish> wishes(AdvertState state) {
        return switch (state) {
            case UNKNOWN -> Set.of(Wish.values());
            case FAILED, STUCK -> Set.of(Wish.AGAIN, Wish.LEAVE);
            case WAITING, POSTING, POSTED, CHANGING, ENDED -> Set.of();
        };
    }

    /** @param external the provider's name of the post, when FOUND; @param by name of the member of staff */
    public Result settle(String code, String channel, Wish wish, String external, String by) {
        Advert advert = adverts.find(code, channel).orElse(null);
        if (advert == null) {
            return new Result.Unknown();
        }
        if (!wishes(advert.state()).contains(wish)) {
            return new Result.NotNow(advert);
        }
        Advert settled = settled(advert, wish, external, clock.instant());
        if (!adverts.move(advert, settled)) {
            return new Result.NotNow(adverts.find(code, channel).orElse(advert));
        }
        staff.settled(advert, by, wish.label());
        due.now(Vacancies.MOVED, code);
        return new Result.Settled(settled);
    }

    /** What stands on the channel may be old: it says version 0, so that it is changed to what is true. */
    private static Advert settled(Advert advert, Wish wish, String external, Instant now) {
        return switch (wish) {
            case FOUND -> advert.says(AdvertState.POSTED, external, 0, now);
            case AGAIN -> advert.state() == AdvertState.STUCK
                    ? advert.says(AdvertState.POSTED, advert.post().external(), 0, now)
                    : advert.stopped(AdvertState.WAITING, null, now);
            case LEAVE -> advert.stopped(AdvertState.ENDED, null, now);
        };
    }
}
