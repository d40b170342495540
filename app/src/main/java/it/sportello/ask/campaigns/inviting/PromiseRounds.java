package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.following.FollowDelivery;
import it.sportello.ask.campaigns.following.FindSilence;
import it.sportello.platform.due.Due;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;

/** What a campaign does later: invitation, reminders, looking after them, its end. Promised twice it happens once. */
@Singleton
class PromiseRounds {

    private final Due due;

    PromiseRounds(Due due) {
        this.due = due;
    }

    void promise(Campaign campaign) {
        Instant first = campaign.plan().first();
        Instant end = end(campaign);
        for (String office : campaign.offices()) {
            if (campaign.pages(office) > 0) {
                for (int round = 0; round <= campaign.sending().reminders(); round++) {
                    due.at(BeginRound.KIND, campaign.id() + "/" + office + "/" + round, campaign.sending().at(round, first));
                }
                due.at(FollowDelivery.KIND, campaign.id() + "/" + office, first.plus(FollowDelivery.SOON));
                due.at(FindSilence.KIND, campaign.id() + "/" + office, first.plus(FindSilence.EVERY));
            }
        }
        due.at(EndCampaign.KIND, campaign.id(), end);
    }

    /** The first moment after its last day. */
    static Instant end(Campaign campaign) {
        return campaign.sending().ends().plusDays(1).atStartOfDay(Rome.ZONE).toInstant();
    }
}
