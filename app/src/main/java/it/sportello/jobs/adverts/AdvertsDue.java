package it.sportello.jobs.adverts;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import it.sportello.platform.workers.KeyedWork;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * After a vacancy moved: sees to it that each channel says what is true. A channel is slow, so each has a queue of its own, and
 * as long as something is left to do the vacancy is looked at again: also when this process dies.
 */
@Singleton
class AdvertsDue implements DueHandler {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int BOUND = 100_000;
    private static final int PARALLEL = 64;

    private final Vacancies vacancies;
    private final Adverts adverts;
    private final Posts posts;
    private final KeepAdvert keep;
    private final AskStaff staff;
    private final Look look;
    private final KeyedWork work = new KeyedWork("adverts", BOUND, PARALLEL);
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    AdvertsDue(Vacancies vacancies, Adverts adverts, Posts posts, KeepAdvert keep, AskStaff staff, Look look) {
        this.vacancies = vacancies;
        this.adverts = adverts;
        this.posts = posts;
        this.keep = keep;
        this.staff = staff;
        this.look = look;
    }

    /** When a vacancy is looked at again. */
    @Singleton
    record Look(Due due, InstantSource clock) {

        Instant now() {
            return clock.instant();
        }

        void at(String code, Instant when) {
            due.at(Vacancies.MOVED, code, when);
        }
    }

    @Override
    public String kind() {
        return Vacancies.MOVED;
    }

    @Override
    public void handle(String code) {
        Vacancy vacancy = vacancies.byCode(code).orElse(null);
        if (vacancy == null) {
            return;
        }
        if (vacancy.isForEveryone()) {
            posts.channels(vacancy.offer().offices())
                    .forEach(channel -> adverts.add(Advert.waiting(code, channel, look.now())));
        }
        for (Advert advert : adverts.of(code)) {
            switch (keep.want(advert, vacancy)) {
                case NOTHING -> staff.ask(advert, vacancy);
                case LATER -> look.at(code, advert.attempt().at());
                case POST, CHANGE, END, FORGET, LOOK -> begin(advert);
            }
        }
    }

    private void begin(Advert advert) {
        look.at(advert.vacancy(), look.now().plus(AGAIN));
        String hand = advert.vacancy() + advert.channel();
        if (inHand.add(hand) && !work.offer(advert.channel(), () -> keep(advert, hand))) {
            inHand.remove(hand);
        }
    }

    private void keep(Advert advert, String hand) {
        try {
            keep.keep(advert.vacancy(), advert.channel());
        } finally {
            inHand.remove(hand);
        }
    }

    /** Waits for what is being said now: after this the store may be closed. */
    @PreDestroy
    void close() {
        work.close();
    }
}
