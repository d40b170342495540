package it.sportello.jobs.notices;

import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.people.contacts.SamePerson;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** A person's wishes, under whichever of their ids they were made: two contacts may have been found to be one person. */
@Singleton
class OwnWishes {

    private final Subscribers subscribers;
    private final Notices notices;
    private final SamePerson same;

    OwnWishes(Subscribers subscribers, Notices notices, SamePerson same) {
        this.subscribers = subscribers;
        this.notices = notices;
        this.same = same;
    }

    List<Subscription> all(String contact) {
        return same.ids(contact).stream().flatMap(id -> subscribers.find(id).wishes().stream()).toList();
    }

    int most(String contact) {
        return subscribers.find(contact).most();
    }

    /** The id that made this wish, or the one they have now. */
    String maker(String contact, String wish) {
        return same.ids(contact).stream().filter(id -> subscribers.find(id).has(wish)).findFirst().orElse(contact);
    }

    Optional<Subscription> why(String contact, Vacancy vacancy) {
        return same.ids(contact).stream().flatMap(id -> notices.why(id, vacancy).stream()).findFirst();
    }

    List<String> ids(String contact) {
        return same.ids(contact);
    }
}
