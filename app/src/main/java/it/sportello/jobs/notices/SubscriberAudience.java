package it.sportello.jobs.notices;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.workers.ReadAhead;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.AudienceSource;
import it.sportello.talk.broadcasts.audiences.Reach;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The audience {@code subscribers} of a vacancy: whose wish it fits, where they read now, and why they hear of it. */
@Singleton
class SubscriberAudience implements AudienceSource {

    private static final int BATCH = 100;

    private final Notices notices;
    private final Vacancies vacancies;
    private final Contacts contacts;
    private final Reach reach;
    private final NoticeWords words;

    SubscriberAudience(Notices notices, Vacancies vacancies, Contacts contacts, Reach reach, NoticeWords words) {
        this.notices = notices;
        this.vacancies = vacancies;
        this.contacts = contacts;
        this.reach = reach;
        this.words = words;
    }

    @Override
    public String kind() {
        return Audience.SUBSCRIBERS;
    }

    @Override
    public void each(Audience audience, Consumer<Candidate> visitor) {
        Reach.Now now = reach.of(audience);
        vacancies.byCode(audience.terms().getOrDefault("vacancy", "")).ifPresent(vacancy ->
                ReadAhead.each((Consumer<List<Found>> batches) -> batches(vacancy, batches), this::known,
                        known -> tell(known, now, audience, visitor)));
    }

    /** @param refused why somebody whose wish fits gets nothing, or {@code null} */
    private record Found(Match match, String refused) {
    }

    private record Known(List<Found> batch, Map<String, Contact> people) {
    }

    private void batches(Vacancy vacancy, Consumer<List<Found>> batches) {
        List<Found> batch = new ArrayList<>(BATCH);
        Consumer<Found> add = found -> {
            batch.add(found);
            if (batch.size() == BATCH) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        };
        notices.matching(vacancy, match -> add.accept(new Found(match, null)),
                match -> add.accept(new Found(match, WeeklyAllowance.NOT_INTERESTED)));
        if (!batch.isEmpty()) {
            batches.accept(batch);
        }
    }

    private Known known(List<Found> batch) {
        return new Known(batch, contacts.byId(batch.stream().map(found -> found.match().contact()).toList()));
    }

    private void tell(Known known, Reach.Now now, Audience audience, Consumer<Candidate> visitor) {
        for (Found found : known.batch()) {
            Contact person = known.people().get(found.match().contact());
            if (person != null && person.audience() == audience.of()) {
                Subscription wish = found.match().wish();
                String language = person.language() == null ? "it" : person.language();
                visitor.accept(now.candidate(person, words.because(wish, language)).as(found.match().contact())
                        .inDigest(wish.often() != Often.AT_ONCE).refused(found.refused()));
            }
        }
    }
}
