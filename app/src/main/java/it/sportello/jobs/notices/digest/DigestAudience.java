package it.sportello.jobs.notices.digest;

import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.AudienceSource;
import it.sportello.talk.broadcasts.audiences.Reach;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The audience {@code digest} of a {@code day}: everyone who is to be told something on it. */
@Singleton
class DigestAudience implements AudienceSource {

    static final String KIND = "digest";
    static final String DAY = "day";

    private final DigestDays days;
    private final Contacts contacts;
    private final Reach reach;

    DigestAudience(DigestDays days, Contacts contacts, Reach reach) {
        this.days = days;
        this.contacts = contacts;
        this.reach = reach;
    }

    static DigestDay day(Audience audience) {
        return DigestDay.read(audience.terms().get(DAY));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void each(Audience audience, Consumer<Candidate> visitor) {
        Reach.Now now = reach.of(audience);
        days.each(day(audience), some -> tell(some, now, audience, visitor));
    }

    private void tell(List<String> some, Reach.Now now, Audience audience, Consumer<Candidate> visitor) {
        Map<String, Contact> people = contacts.byId(some);
        some.stream().filter(id -> people.containsKey(id) && people.get(id).audience() == audience.of())
                .forEach(id -> visitor.accept(now.candidate(people.get(id), null).as(id)));
    }
}
