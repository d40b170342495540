package it.sportello.jobs.notices;

import it.sportello.talk.broadcasts.Allowance;
import it.sportello.talk.broadcasts.Broadcast;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** At most so many vacancies in a week as the person wanted, whoever sends them. Other news are not counted. */
@Singleton
class WeeklyAllowance implements Allowance {

    private static final int BATCH = 100;

    private final Subscribers subscribers;
    private final WeeklySends sends;
    private final InstantSource clock;

    WeeklyAllowance(Subscribers subscribers, WeeklySends sends, InstantSource clock) {
        this.subscribers = subscribers;
        this.sends = sends;
        this.clock = clock;
    }

    @Override
    public Set<String> take(Broadcast broadcast, Collection<String> people) {
        if (broadcast.subject() == null) {
            return Set.of();
        }
        String week = WeeklySends.week(clock.instant());
        List<String> all = List.copyOf(people);
        Set<String> used = new HashSet<>(all);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            used.removeAll(sends.reserve(broadcast.id(), week, subscribers.most(batch)));
        }
        return used;
    }
}
