package it.sportello.jobs.applications;

import java.util.List;
import java.util.Optional;

/** The applications kept. */
public interface Applications {

    Optional<Application> find(String vacancy, String contact);

    Optional<Application> receipted(String receipt);

    /** Keeps it unless the person has applied already. @return the one that is kept now: this one or the earlier one */
    Application add(Application application);

    /** @return false when it is not in {@code from} any more: someone else was first */
    boolean move(Application moved, ApplicationState from);

    /** One person's, the latest first. */
    List<Application> ofPerson(String contact);

    /** How many people have applied for a vacancy with us: exactly one each, whatever became of it. */
    int count(String vacancy);

    /** Those of a vacancy, the first received first. @param page from 0 */
    List<Application> ofVacancy(String vacancy, int page, int size);
}
