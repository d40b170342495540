package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.office.calendar.QuietHours;
import it.sportello.office.offices.Offices;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** When an office's invitation really leaves: at the hour chosen or now, and never in the quiet hours of that office. */
@Singleton
public class Departure {

    private final QuietHours quiet;
    private final Offices offices;
    private final InstantSource clock;

    Departure(QuietHours quiet, Offices offices, InstantSource clock) {
        this.quiet = quiet;
        this.offices = offices;
        this.clock = clock;
    }

    public Instant of(Campaign campaign, String office) {
        return quiet.nextOpen(begins(campaign), offices.find(office).orElse(null));
    }

    /** Whether it is still to come. */
    public boolean waits(Instant leaves) {
        return leaves.isAfter(clock.instant());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Rome.ZONE);
    }

    /** Of one that is prepared it stands fast; before, what has gone by is now. */
    private Instant begins(Campaign campaign) {
        if (campaign.plan().first() != null) {
            return campaign.plan().first();
        }
        Instant now = clock.instant();
        Instant start = campaign.sending().startAt();
        return start == null || start.isBefore(now) ? now : start;
    }
}
