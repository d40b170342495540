package it.sportello.jobs.adverts;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.platform.processes.Processes;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/** Makes one advert say what is true of its vacancy: posted when it is published, changed when it changes or ends. */
@Singleton
class KeepAdvert {

    private final Vacancies vacancies;
    private final Adverts adverts;
    private final Posts posts;
    private final TellChannel tell;
    private final Processes processes;
    private final InstantSource clock;

    KeepAdvert(Vacancies vacancies, Adverts adverts, Posts posts, TellChannel tell, Processes processes, InstantSource clock) {
        this.vacancies = vacancies;
        this.adverts = adverts;
        this.posts = posts;
        this.tell = tell;
        this.processes = processes;
        this.clock = clock;
    }

    /** Goes on until it says what is true or must wait. In one process for one caller at a time per channel. */
    void keep(String code, String channel) {
        while (needsCall(code, channel) && posts.turn(channel)) {
            // what is true is read again after the turn: waiting for it may take minutes
            call(code, channel);
        }
    }

    Advert.Want want(Advert advert, Vacancy vacancy) {
        boolean served = advert.state() != AdvertState.WAITING
                || posts.channels(vacancy.offer().offices()).contains(advert.channel());
        return advert.want(vacancy.isForEveryone(), vacancy.version(), served, clock.instant());
    }

    private void call(String code, String channel) {
        Vacancy vacancy = vacancies.byCode(code).orElseThrow();
        adverts.find(code, channel).ifPresent(advert -> {
            switch (want(advert, vacancy)) {
                case POST -> tell.post(advert, vacancy);
                case CHANGE -> tell.change(advert, vacancy);
                case END, FORGET, LOOK, LATER, NOTHING -> { }
            }
        });
    }

    /** Does what can be done without a call. */
    private boolean needsCall(String code, String channel) {
        Vacancy vacancy = vacancies.byCode(code).orElse(null);
        Advert advert = vacancy == null ? null : adverts.find(code, channel).orElse(null);
        if (advert == null) {
            return false;
        }
        return switch (want(advert, vacancy)) {
            case POST, CHANGE -> true;
            case END -> !adverts.move(advert, advert.stopped(AdvertState.ENDED, null, clock.instant()));
            case FORGET -> {
                adverts.forget(advert);
                yield false;
            }
            case LOOK -> abandoned(advert) && inherit(advert);
            case LATER, NOTHING -> false;
        };
    }

    /** Whether nobody works on it who says so: its process died, or a fault took it out of our own hands. */
    private boolean abandoned(Advert advert) {
        String holder = advert.attempt().holder();
        return processes.me().equals(holder) || !processes.alive().contains(holder);
    }

    /** A post is never repeated by itself; a change is. */
    private boolean inherit(Advert advert) {
        boolean posting = advert.state() == AdvertState.POSTING;
        boolean ours = adverts.move(advert, advert.stopped(posting ? AdvertState.UNKNOWN : AdvertState.POSTED,
                posting ? "process-died" : null, clock.instant()));
        return ours && !posting;
    }
}
