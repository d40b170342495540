package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.running.Steer;
import jakarta.inject.Singleton;

/** Stops what a campaign's office still sends. */
@Singleton
public class StopRounds {

    private final Broadcasts broadcasts;
    private final Steer steer;

    StopRounds(Broadcasts broadcasts, Steer steer) {
        this.broadcasts = broadcasts;
        this.steer = steer;
    }

    /** @param staff id, or {@code null} when it stops by itself */
    public void stop(Campaign campaign, String office, String staff) {
        for (int round = 0; round <= campaign.sending().reminders(); round++) {
            broadcasts.find(campaign.broadcast(office, round)).filter(found -> !found.state().over())
                    .ifPresent(found -> steer.steer(found.id(), Steer.Wish.STOP, staff));
        }
    }
}
