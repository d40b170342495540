package it.sportello.jobs.notices;

import it.sportello.talk.broadcasts.Allowance;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.Broadcast;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * At most so many vacancies in a week as the person wanted, whoever sends them, and none of which the person has said not to be
 * interested. Other news are not counted.
 */
@Singleton
class WeeklyAllowance implements Allowance {

    static final String NOT_INTERESTED = "not-interested";
    private static final String FULL = "weekly-limit";
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
    public Map<String, String> take(Broadcast broadcast, Collection<String> people) {
        if (broadcast.subject() == null) {
            return Map.of();
        }
        String week = WeeklySends.week(clock.instant());
        List<String> all = List.copyOf(people);
        Map<String, String> refused = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            Map<String, Integer> most = new HashMap<>();
            subscribers.findAll(all.subList(from, Math.min(from + BATCH, all.size()))).forEach((contact, subscriber) -> {
                if (subscriber.refused(broadcast.subject())) {
                    refused.put(contact, NOT_INTERESTED);
                } else {
                    most.put(contact, subscriber.most());
                }
            });
            Set<String> granted = sends.reserve(broadcast.id(), week, most);
            most.keySet().stream().filter(contact -> !granted.contains(contact)).forEach(contact -> refused.put(contact, FULL));
        }
        return refused;
    }

    @Override
    public Foresight foresee(Broadcast broadcast, Instant when) {
        if (broadcast.subject() == null) {
            return people -> Map.of();
        }
        String week = WeeklySends.week(when);
        Set<String> notInterested = notInterested(broadcast);
        return people -> {
            Map<String, String> refused = new HashMap<>();
            sends.full(week, people).forEach(contact -> refused.put(contact, FULL));
            people.stream().filter(notInterested::contains).forEach(contact -> refused.put(contact, NOT_INTERESTED));
            return refused;
        };
    }

    /** Few, and told by the audience itself when it is of those who asked with a notice. */
    private Set<String> notInterested(Broadcast broadcast) {
        Set<String> few = new HashSet<>();
        if (!broadcast.audience().kind().equals(Audience.SUBSCRIBERS)) {
            subscribers.each(subscriber -> {
                if (subscriber.refused(broadcast.subject())) {
                    few.add(subscriber.contact());
                }
            });
        }
        return few;
    }
}
