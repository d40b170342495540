package it.sportello.jobs.notices.digest;

import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

/** Long after a day, who was on its list is forgotten. What staff never let leave waits for a later digest. */
@Singleton
class ForgetDigests implements DueHandler {

    static final String KIND = "notices.digests-over";

    private final DigestDays days;

    ForgetDigests(DigestDays days) {
        this.days = days;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String ref) {
        days.forget(DigestDay.read(ref));
    }
}
