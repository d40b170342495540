package it.sportello.ask.campaigns.drafts;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Selection;
import it.sportello.ask.campaigns.Sending;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Puts a new campaign on the desk, with what is usual: everyone, once, two reminders a week apart, a month. */
@Singleton
public class DraftCampaign {

    private static final int REMINDERS = 2;
    private static final int EVERY = 7;
    private static final int DAYS = 30;
    private static final int SEED_BYTES = 9;

    private final Campaigns campaigns;
    private final Ids ids;
    private final InstantSource clock;

    DraftCampaign(Campaigns campaigns, Ids ids, InstantSource clock) {
        this.campaigns = campaigns;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param staff id of who writes it */
    public Campaign draft(String questionnaire, String title, List<String> offices, String staff) {
        Instant now = clock.instant();
        Campaign campaign = new Campaign(ids.next(), 1, questionnaire, title.strip(), offices, Selection.everyone(ids.secret(SEED_BYTES)),
                new Sending(List.of(), false, null, REMINDERS, EVERY, Sending.SILENCE, LocalDate.ofInstant(now, Rome.ZONE).plusDays(DAYS)),
                CampaignState.DRAFT, Campaign.Plan.begun(now), staff, null);
        campaigns.add(campaign);
        return campaign;
    }
}
