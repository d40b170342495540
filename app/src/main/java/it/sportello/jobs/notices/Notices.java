package it.sportello.jobs.notices;

import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.office.places.Places;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who wants to hear of a vacancy, and why. */
@Singleton
public class Notices {

    private final Subscribers subscribers;
    private final Places places;

    Notices(Subscribers subscribers, Places places) {
        this.subscribers = subscribers;
        this.places = places;
    }

    /**
     * Everyone whose wish fits, once each, always in the same order, with flat memory. Nobody for a vacancy that is not
     * published, or is reserved by L. 68/99. How often they want to hear is in {@link Subscription#often()}: where several
     * wishes fit, the one that hears soonest counts.
     */
    public void matching(Vacancy vacancy, Consumer<Match> visitor) {
        matching(vacancy, visitor, notInterested -> { });
    }

    /** @param notInterested gets those whose wish fits as well, but who have said that they are not interested in this one */
    public void matching(Vacancy vacancy, Consumer<Match> visitor, Consumer<Match> notInterested) {
        if (!vacancy.isForEveryone()) {
            return;
        }
        Map<String, Double> distances = new HashMap<>();
        subscribers.each(subscriber -> soonest(subscriber, vacancy, distances).ifPresent(wish ->
                (subscriber.refused(vacancy.code()) ? notInterested : visitor)
                        .accept(new Match(subscriber.contact(), vacancy.code(), wish, subscriber.most()))));
    }

    /** Why this person hears of this vacancy: the wish it fits. Empty when none does (any more). */
    public Optional<Subscription> why(String contact, Vacancy vacancy) {
        return vacancy.offer().reserved() ? Optional.empty()
                : subscribers.find(contact).wishes().stream().filter(wish -> fits(wish, vacancy, new HashMap<>())).findFirst();
    }

    /**
     * By which wish a person hears of a vacancy, however it stands: of those it fits, the one that hears soonest. Empty when none
     * fits, or the person is not interested in it.
     */
    public Optional<Subscription> wish(Subscriber subscriber, Vacancy vacancy) {
        return subscriber.refused(vacancy.code()) ? Optional.empty() : soonest(subscriber, vacancy, new HashMap<>());
    }

    private Optional<Subscription> soonest(Subscriber subscriber, Vacancy vacancy, Map<String, Double> distances) {
        Subscription soonest = null;
        for (Subscription wish : subscriber.wishes()) {
            if ((soonest == null || wish.often().sooner(soonest.often())) && fits(wish, vacancy, distances)) {
                soonest = wish;
            }
        }
        return Optional.ofNullable(soonest);
    }

    private boolean fits(Subscription wish, Vacancy vacancy, Map<String, Double> distances) {
        return wish.wants(vacancy.offer()) && (wish.place() == null || vacancy.offer().workplace().remote()
                || distances.computeIfAbsent(wish.place(), place -> km(place, vacancy)) <= wish.radiusKm());
    }

    private double km(String place, Vacancy vacancy) {
        String work = vacancy.offer().workplace().place();
        return place.equals(work) ? 0 : places.distanceKm(place, work).orElse(Double.MAX_VALUE);
    }
}
