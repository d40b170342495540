package it.sportello.jobs.adverts;

import it.sportello.jobs.vacancies.Vacancies;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

/** After a vacancy moved: what is open is announced, what is over is said to be. Safe to repeat. */
@Singleton
class AdvertsDue implements DueHandler {

    private final AnnounceVacancy announce;
    private final EndAdverts end;

    AdvertsDue(AnnounceVacancy announce, EndAdverts end) {
        this.announce = announce;
        this.end = end;
    }

    @Override
    public String kind() {
        return Vacancies.MOVED;
    }

    @Override
    public void handle(String code) {
        announce.announce(code);
        if (!end.end(code)) {
            throw new IllegalStateException("an advert of " + code + " is not ended yet");
        }
    }
}
