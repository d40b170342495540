package it.sportello.jobs.notices;

import it.sportello.bots.messaging.Urn;
import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.AudienceSource;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The audience {@code subscribers} of a vacancy: whose wish it fits, where they read now, and why they hear of it. */
@Singleton
class SubscriberAudience implements AudienceSource {

    private static final int BATCH = 100;

    private final Notices notices;
    private final Vacancies vacancies;
    private final Contacts contacts;
    private final Addresses addresses;
    private final NoticeWords words;

    SubscriberAudience(Notices notices, Vacancies vacancies, Contacts contacts, Addresses addresses, NoticeWords words) {
        this.notices = notices;
        this.vacancies = vacancies;
        this.contacts = contacts;
        this.addresses = addresses;
        this.words = words;
    }

    @Override
    public String kind() {
        return Audience.SUBSCRIBERS;
    }

    @Override
    public void each(Audience audience, Consumer<Candidate> visitor) {
        List<Match> batch = new ArrayList<>(BATCH);
        vacancies.byCode(audience.terms().getOrDefault("vacancy", "")).ifPresent(vacancy ->
                notices.matching(vacancy, match -> {
                    if (audience.without().contains(match.contact())) {
                        return;
                    }
                    batch.add(match);
                    if (batch.size() == BATCH) {
                        tell(batch, audience, visitor);
                        batch.clear();
                    }
                }));
        tell(batch, audience, visitor);
    }

    private void tell(List<Match> batch, Audience audience, Consumer<Candidate> visitor) {
        Map<String, Contact> people = contacts.findAll(batch.stream().map(Match::contact).toList()).stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        Map<Urn, Address> known = new HashMap<>();
        addresses.findAll(people.values().stream().flatMap(person -> person.urns().stream()).toList())
                .forEach(address -> known.put(address.urn(), address));
        for (Match match : batch) {
            Contact person = people.get(match.contact());
            if (person != null && person.audience() == audience.of()) {
                String language = person.language() == null ? "it" : person.language();
                visitor.accept(new Candidate(person.id(), open(person, known), language,
                        words.because(match.wish(), language)));
            }
        }
    }

    /** The first in the person's order that nothing has stopped; {@code null} when none is left. */
    private static Urn open(Contact person, Map<Urn, Address> known) {
        return person.urns().stream().filter(urn -> known.containsKey(urn) && known.get(urn).stopped() == null)
                .findFirst().orElse(null);
    }
}
