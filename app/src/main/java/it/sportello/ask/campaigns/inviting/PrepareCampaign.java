package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Page;
import it.sportello.ask.campaigns.choosing.ChooseInvited;
import it.sportello.ask.campaigns.choosing.Chosen;
import it.sportello.ask.campaigns.choosing.Elsewhere;
import it.sportello.platform.due.DueHandler;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes down who is invited, and only then promises what follows. Killed half way, the next attempt writes everything anew over what
 * is there: nothing has left, and once it is whole nobody writes it again.
 */
@Singleton
public class PrepareCampaign implements DueHandler {

    public static final String KIND = "campaigns.prepare";

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final ChooseInvited choose;
    private final Elsewhere elsewhere;
    private final PromiseRounds promise;
    private final InstantSource clock;

    PrepareCampaign(Campaigns campaigns, Invitations invitations, ChooseInvited choose, Elsewhere elsewhere, PromiseRounds promise,
                    InstantSource clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.choose = choose;
        this.elsewhere = elsewhere;
        this.promise = promise;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String id) {
        Campaign campaign = campaigns.find(id).orElse(null);
        if (campaign != null && campaign.state() == CampaignState.PREPARING) {
            campaign = prepared(campaign);
        }
        if (campaign != null && campaign.state() == CampaignState.RUNNING) {
            promise.promise(campaign);
        }
    }

    private Campaign prepared(Campaign campaign) {
        Instant now = clock.instant();
        Map<String, Laying> laying = new HashMap<>();
        campaign.offices().forEach(office -> {
            invitations.begin(campaign.id(), office);
            laying.put(office, new Laying(campaign, office, now));
        });
        choose.each(campaign, now.atZone(Rome.ZONE).toLocalDate(), one -> laying.get(one.office()).add(one));
        Map<String, Integer> pages = new HashMap<>();
        laying.forEach((office, one) -> pages.put(office, one.finish()));
        Instant start = campaign.sending().startAt();
        Instant first = start == null || start.isBefore(now) ? now : start;
        return campaigns.change(campaign.id(), found -> found.state() == CampaignState.PREPARING ? found.prepared(now, first, pages) : found);
    }

    /** Fills pages as people come. */
    private final class Laying {

        private final Campaign campaign;
        private final String office;
        private final Instant now;
        private final List<Chosen> filling = new ArrayList<>();
        private int next;

        Laying(Campaign campaign, String office, Instant now) {
            this.campaign = campaign;
            this.office = office;
            this.now = now;
        }

        void add(Chosen one) {
            filling.add(one);
            if (filling.size() == Page.SIZE) {
                write();
            }
        }

        int finish() {
            if (!filling.isEmpty()) {
                write();
            }
            return next;
        }

        private void write() {
            List<String> ids = filling.stream().map(one -> one.person().id()).toList();
            Set<String> taken = invitations.take(campaign.questionnaire(), ids, new Invitations.Place(campaign.id(), office, next),
                    elsewhere.over(campaign, ids));
            invitations.lay(new Page(campaign.id(), office, next++, 1, filling.stream().filter(one -> taken.contains(one.person().id()))
                    .map(one -> Invitation.of(one.person().id(), one.band(), now)).toList()));
            filling.clear();
        }
    }
}
