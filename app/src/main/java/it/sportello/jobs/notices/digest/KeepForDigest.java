package it.sportello.jobs.notices.digest;

import it.sportello.jobs.notices.Notices;
import it.sportello.jobs.notices.Often;
import it.sportello.jobs.notices.Subscriber;
import it.sportello.jobs.notices.Subscribers;
import it.sportello.jobs.notices.Subscription;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Digest;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of those who asked for a vacancy with a notice, who hears of it once a day or once a week. How often is a matter of the notice:
 * whom staff chose by a filter or by name is never asked about, and hears at once.
 */
@Singleton
class KeepForDigest implements Digest {

    private final Subscribers subscribers;
    private final Notices notices;
    private final Vacancies vacancies;
    private final Digests digests;
    private final PromiseDigests promise;

    KeepForDigest(Subscribers subscribers, Notices notices, Vacancies vacancies, Digests digests, PromiseDigests promise) {
        this.subscribers = subscribers;
        this.notices = notices;
        this.vacancies = vacancies;
        this.digests = digests;
        this.promise = promise;
    }

    @Override
    public Set<String> keep(Broadcast broadcast, Collection<String> contacts) {
        Vacancy vacancy = broadcast.subject() == null ? null : vacancies.byCode(broadcast.subject()).orElse(null);
        Map<String, Often> patient = vacancy == null ? Map.of() : patient(vacancy, contacts);
        patient.entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((often, people) -> promise.promise(often, broadcast.office(), people, day -> put(broadcast, often, day, people)));
        return patient.keySet();
    }

    private void put(Broadcast broadcast, Often often, DigestDay day, List<String> people) {
        Pending pending = new Pending(broadcast.subject(), broadcast.id(), often, day.day());
        digests.add(people.stream().collect(Collectors.toMap(contact -> contact, contact -> pending)));
    }

    private Map<String, Often> patient(Vacancy vacancy, Collection<String> contacts) {
        Map<String, Often> patient = new HashMap<>();
        for (Subscriber subscriber : subscribers.findAll(contacts).values()) {
            // who took the wish back meanwhile hears nothing now, and in the morning it is found to be wanted no more
            Often often = notices.wish(subscriber, vacancy).map(Subscription::often).orElse(Often.DAILY);
            if (often != Often.AT_ONCE) {
                patient.put(subscriber.contact(), often);
            }
        }
        return patient;
    }
}
