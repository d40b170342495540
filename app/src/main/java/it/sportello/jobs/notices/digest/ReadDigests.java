package it.sportello.jobs.notices.digest;

import it.sportello.jobs.notices.Notices;
import it.sportello.jobs.notices.Subscriber;
import it.sportello.jobs.notices.Subscribers;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is still worth telling: open, and wanted by a wish the person has now. */
@Singleton
class ReadDigests {

    private final Digests digests;
    private final Subscribers subscribers;
    private final Notices notices;
    private final Vacancies vacancies;

    ReadDigests(Digests digests, Subscribers subscribers, Notices notices, Vacancies vacancies) {
        this.digests = digests;
        this.subscribers = subscribers;
        this.notices = notices;
        this.vacancies = vacancies;
    }

    record Item(Pending pending, Vacancy vacancy) {
    }

    /** @param most vacancies in a week, whoever sends */
    record Read(List<Item> items, int most) {
    }

    /** @return for each contact, in the order in which the vacancies came, each once */
    Map<String, Read> read(String broadcast, LocalDate day, Collection<String> contacts) {
        Map<String, List<Pending>> due = digests.due(broadcast, day, contacts);
        Map<String, Vacancy> open = vacancies.byCodes(due.values().stream().flatMap(List::stream).map(Pending::vacancy)
                        .collect(Collectors.toSet())).stream()
                .filter(Vacancy::isForEveryone).collect(Collectors.toMap(Vacancy::code, Function.identity()));
        Map<String, Read> read = new HashMap<>();
        subscribers.findAll(contacts).forEach((contact, subscriber) -> read.put(contact,
                new Read(items(due.getOrDefault(contact, List.of()), open, subscriber), subscriber.most())));
        return read;
    }

    private List<Item> items(List<Pending> due, Map<String, Vacancy> open, Subscriber subscriber) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Pending pending : due) {
            Vacancy vacancy = open.get(pending.vacancy());
            if (vacancy != null && notices.wish(subscriber, vacancy).isPresent()) {
                items.putIfAbsent(pending.vacancy(), new Item(pending, vacancy));
            }
        }
        return List.copyOf(items.values());
    }
}
