package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Tally;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.platform.due.DueHandler;
import it.sportello.talk.broadcasts.drafts.BeginBroadcast;
import jakarta.inject.Singleton;

import java.util.Arrays;

/** When the time has come, an office's invitation or reminder leaves as a broadcast. */
@Singleton
class BeginRound implements DueHandler {

    static final String KIND = "campaigns.round";

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final CampaignAudience audiences;
    private final BeginBroadcast begin;

    BeginRound(Campaigns campaigns, Invitations invitations, CampaignAudience audiences, BeginBroadcast begin) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.audiences = audiences;
        this.begin = begin;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param ref {@code campaign/office/round} */
    @Override
    public void handle(String ref) {
        String[] parts = ref.split("/");
        int round = Integer.parseInt(parts[2]);
        campaigns.find(parts[0]).filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .filter(campaign -> waits(invitations.sums(campaign.id(), parts[1])))
                .ifPresent(campaign -> begin.begin(campaign.broadcast(parts[1], round), audiences.draft(campaign, parts[1], round)));
    }

    private static boolean waits(Tally tally) {
        return Arrays.stream(InvitationState.values()).filter(InvitationState::waits).anyMatch(state -> tally.of(state) > 0);
    }
}
