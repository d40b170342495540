package it.sportello.talk.broadcasts.audiences;

import it.sportello.people.contacts.Contacts;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.AudienceSource;
import jakarta.inject.Singleton;

import java.util.function.Consumer;

/** One person. */
@Singleton
class PersonAudience implements AudienceSource {

    private final Contacts contacts;
    private final Reach reach;

    PersonAudience(Contacts contacts, Reach reach) {
        this.contacts = contacts;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return Audience.PERSON;
    }

    @Override
    public void each(Audience audience, Consumer<Candidate> visitor) {
        String id = audience.terms().get("contact");
        if (id != null) {
            contacts.find(id).filter(contact -> contact.audience() == audience.of())
                    .ifPresent(contact -> visitor.accept(reach.of(audience).candidate(contact, null)));
        }
    }
}
