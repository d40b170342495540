package it.sportello.jobs.adverts;

import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.search.VacancyWords;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.platform.processes.Processes;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One call of the provider for one advert: marked before, noted after. */
@Singleton
class TellChannel {

    private static final Duration ONCE_MORE = Duration.ofMinutes(1);

    private final Adverts adverts;
    private final Posts posts;
    private final VacancyWords words;
    private final Processes processes;
    private final InstantSource clock;
    private final Journal journal;

    TellChannel(Adverts adverts, Posts posts, VacancyWords words, Processes processes, InstantSource clock, Journal journal) {
        this.adverts = adverts;
        this.posts = posts;
        this.words = words;
        this.processes = processes;
        this.clock = clock;
        this.journal = journal;
    }

    void post(Advert advert, Vacancy vacancy) {
        Advert leaving = advert.taken(AdvertState.POSTING, processes.me(), clock.instant());
        if (!adverts.move(advert, leaving)) {
            return;
        }
        Posts.Posted answer = posts.post(leaving.channel(), words.of(vacancy, "it"), start(vacancy));
        Instant now = clock.instant();
        Advert after = switch (answer) {
            case Posts.Posted.Done(var external) -> leaving.says(AdvertState.POSTED, external, vacancy.version(), now);
            case Posts.Posted.NotNow(var code, var wait) -> leaving.putOff(AdvertState.WAITING, code, wait, now)
                    .orElse(leaving.stopped(AdvertState.FAILED, code, now));
            case Posts.Posted.Refused(var code) -> leaving.stopped(AdvertState.FAILED, code, now);
            case Posts.Posted.NotKnown(var code) -> leaving.stopped(AdvertState.UNKNOWN, code, now);
        };
        tell(after);
        if (!adverts.move(leaving, after) && after.state() == AdvertState.POSTED) {
            known(after, now);
        }
    }

    /** Another process may have taken us for dead meanwhile: what we know is better than that nobody knows. */
    private void known(Advert posted, Instant now) {
        adverts.find(posted.vacancy(), posted.channel()).filter(found -> found.state() == AdvertState.UNKNOWN)
                .ifPresent(found -> adverts.move(found,
                        found.says(AdvertState.POSTED, posted.post().external(), posted.post().says(), now)));
    }

    /** To what is true of the vacancy. */
    void change(Advert advert, Vacancy vacancy) {
        Advert leaving = advert.taken(AdvertState.CHANGING, processes.me(), clock.instant());
        if (!adverts.move(advert, leaving)) {
            return;
        }
        boolean open = vacancy.isForEveryone();
        String external = leaving.post().external();
        Posts.Posted answer = posts.change(leaving.channel(), external, words.of(vacancy, "it"), open ? start(vacancy) : null);
        Instant now = clock.instant();
        long version = vacancy.version();
        Advert after = switch (answer) {
            case Posts.Posted.Done done -> leaving.says(open ? AdvertState.POSTED : AdvertState.ENDED, external, version, now);
            case Posts.Posted.NotNow(var code, var wait) -> leaving.putOff(AdvertState.POSTED, code, wait, now)
                    .orElse(leaving.stuck(version, code, now));
            case Posts.Posted.NotKnown(var code) -> leaving.putOff(AdvertState.POSTED, code, ONCE_MORE, now)
                    .orElse(leaving.stuck(version, code, now));
            case Posts.Posted.Refused(var code) -> leaving.stuck(version, code, now);
        };
        tell(after);
        adverts.move(leaving, after);
    }

    private void tell(Advert after) {
        journal.record(Entry.of(Kind.ADVERT_MOVED, Actor.service()).about("vacancy", after.vacancy()).with("how", after.state().name()));
    }

    private static String start(Vacancy vacancy) {
        return "v_" + vacancy.code();
    }
}
