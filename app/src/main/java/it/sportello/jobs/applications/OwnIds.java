package it.sportello.jobs.applications;

import it.sportello.people.contacts.SamePerson;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;

/** A person's applications, under whichever of their ids they were made: two contacts may have been found to be one person. */
@Singleton
class OwnIds {

    private final Applications applications;
    private final SamePerson same;

    OwnIds(Applications applications, SamePerson same) {
        this.applications = applications;
        this.same = same;
    }

    /** The latest first. */
    List<Application> all(String contact) {
        return same.ids(contact).stream().flatMap(id -> applications.ofPerson(id).stream())
                .sorted(Comparator.comparing(Application::at).reversed()).toList();
    }

    /** The id they applied for this vacancy with, or the one they have now. */
    String applying(String vacancy, String contact) {
        return same.ids(contact).stream().filter(id -> applications.find(vacancy, id).isPresent()).findFirst().orElse(contact);
    }
}
