package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.following.FindSilence;
import it.sportello.ask.campaigns.following.FollowDelivery;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/** After the last day: nothing more is written, who began and did not finish has left, who never answered is past. */
@Singleton
class EndCampaign implements DueHandler {

    static final String KIND = "campaigns.end";

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final FollowDelivery delivery;
    private final FindSilence silence;
    private final StopRounds stop;
    private final InstantSource clock;

    EndCampaign(Campaigns campaigns, Invitations invitations, FollowDelivery delivery, FindSilence silence, StopRounds stop, InstantSource clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.delivery = delivery;
        this.silence = silence;
        this.stop = stop;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String id) {
        campaigns.find(id).filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .filter(campaign -> !clock.instant().isBefore(PromiseRounds.end(campaign))).ifPresent(this::end);
    }

    private void end(Campaign campaign) {
        for (String office : campaign.offices()) {
            stop.stop(campaign, office, null);
            delivery.look(campaign, office);
            silence.look(campaign, office, true);
            for (int number = 0; number < campaign.pages(office); number++) {
                invitations.change(new Invitations.Place(campaign.id(), office, number), page ->
                        page.changed(one -> one.moved(InvitationState.EXPIRED, clock.instant())));
            }
        }
        campaigns.change(campaign.id(), found -> found.state() == CampaignState.RUNNING
                ? found.ended(CampaignState.ENDED, clock.instant()) : found);
    }
}
