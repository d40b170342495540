package it.sportello.jobs.vacancies.search;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Every published vacancy, in memory. A province is read again when its edition changes; all are read again after five
 * minutes, because a process killed between a vacancy and its edition would leave the number behind.
 */
@Singleton
public class PublishedVacancies {

    private static final Duration TRUST = Duration.ofMinutes(5);

    private record Shelf(long edition, List<Entry> entries) {
    }

    private record Snapshot(Map<String, Shelf> provinces, Instant readAt) {
    }

    private final Publications publications;
    private final Vacancies vacancies;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Instant.MIN);

    PublishedVacancies(Publications publications, Vacancies vacancies, InstantSource clock) {
        this.publications = publications;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    /** All of them, as they are now, in no order. */
    public Stream<Vacancy> all() {
        return entries().map(Entry::vacancy);
    }

    Stream<Entry> entries() {
        Map<String, Long> editions = publications.editions();
        if (!isCurrent(editions)) {
            read(editions);
        }
        return snapshot.provinces().values().stream().map(Shelf::entries).flatMap(Collection::stream);
    }

    private boolean isCurrent(Map<String, Long> editions) {
        Snapshot now = snapshot;
        return now.readAt().isAfter(clock.instant().minus(TRUST)) && editions.entrySet().stream().allMatch(edition ->
                now.provinces().containsKey(edition.getKey())
                        && now.provinces().get(edition.getKey()).edition() >= edition.getValue());
    }

    private void read(Map<String, Long> editions) {
        reading.lock();
        try {
            if (isCurrent(editions)) {
                return;
            }
            Snapshot old = snapshot;
            boolean trusted = old.readAt().isAfter(clock.instant().minus(TRUST));
            Map<String, Shelf> provinces = new HashMap<>();
            editions.forEach((province, edition) -> {
                Shelf known = old.provinces().get(province);
                boolean same = trusted && known != null && known.edition() >= edition;
                provinces.put(province, same ? known : read(province, edition));
            });
            snapshot = new Snapshot(Map.copyOf(provinces), trusted ? old.readAt() : clock.instant());
        } finally {
            reading.unlock();
        }
    }

    private Shelf read(String province, long edition) {
        return new Shelf(edition, vacancies.byCodes(publications.codes(province)).stream()
                .filter(Vacancy::isForEveryone).map(Entry::of).toList());
    }
}
