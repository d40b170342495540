package it.sportello.ask.campaigns.silent;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.inviting.CampaignAudience;
import it.sportello.talk.broadcasts.drafts.BeginBroadcast;
import jakarta.inject.Singleton;

/** Asks those of an office who did not answer why, by a broadcast that there is once: pressed twice, nobody is asked twice. */
@Singleton
public class AskWhy {

    private final CampaignAudience audiences;
    private final BeginBroadcast begin;

    AskWhy(CampaignAudience audiences, BeginBroadcast begin) {
        this.audiences = audiences;
        this.begin = begin;
    }

    public static boolean may(Campaign campaign) {
        return campaign.state() == CampaignState.RUNNING || campaign.state() == CampaignState.ENDED;
    }

    public static String broadcast(Campaign campaign, String office) {
        return "campagna-" + campaign.id() + "-" + office + "-perche";
    }

    public void ask(Campaign campaign, String office) {
        if (may(campaign) && campaign.pages(office) > 0) {
            begin.begin(broadcast(campaign, office),
                    audiences.draft(audiences.of(WhyPeople.KIND, campaign, office, 0), campaign, office, "Perché no: "));
        }
    }
}
