package it.sportello.ask.campaigns.choosing;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.inviting.CampaignAudience;
import it.sportello.ask.campaigns.inviting.Departure;
import it.sportello.talk.broadcasts.Allowance;
import it.sportello.talk.broadcasts.AudienceSource.Candidate;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.preview.Foresee;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts whom a draft would invite, as the send would decide it, and writes on it how many. Nothing else is written. */
@Singleton
public class PreviewCampaign {

    private final Campaigns campaigns;
    private final ChooseInvited choose;
    private final Foresee foresee;
    private final CampaignAudience audiences;
    private final Samples samples;
    private final Departure departure;

    PreviewCampaign(Campaigns campaigns, ChooseInvited choose, Foresee foresee, CampaignAudience audiences, Samples samples,
                    Departure departure) {
        this.campaigns = campaigns;
        this.choose = choose;
        this.foresee = foresee;
        this.audiences = audiences;
        this.samples = samples;
        this.departure = departure;
    }

    public CampaignPreview preview(Campaign campaign) {
        Tallying tallying = new Tallying(campaign);
        choose.each(campaign, departure.today(), tallying::add);
        CampaignPreview preview = tallying.done();
        campaigns.change(campaign.id(), found -> found.state() == CampaignState.DRAFT && found.version() == campaign.version()
                ? found.counted(preview.people()) : found);
        return preview;
    }

    /** Each office's people are judged by the broadcast that would write to them. */
    private final class Tallying {

        private final Campaign campaign;
        private final Samples.Priced priced;
        private final Map<String, Counting> counting = new HashMap<>();
        private final Map<String, List<Chosen>> waiting = new HashMap<>();
        private final Map<String, Function<List<Candidate>, List<Foresee.Seen>>> judges = new HashMap<>();

        Tallying(Campaign campaign) {
            this.campaign = campaign;
            campaign.offices().forEach(office -> counting.put(office, new Counting(office, departure.of(campaign, office))));
            this.priced = samples.priced(campaign, counting.values().stream().map(Counting::leaves).min(Instant::compareTo).orElseThrow());
        }

        void add(Chosen one) {
            List<Chosen> some = waiting.computeIfAbsent(one.office(), none -> new ArrayList<>());
            some.add(one);
            if (some.size() == Allowance.AT_ONCE) {
                count(one.office(), List.copyOf(some));
                some.clear();
            }
        }

        private void count(String office, List<Chosen> some) {
            Counting counted = counting.get(office);
            Broadcast broadcast = audiences.imagined(campaign, office, counted.leaves());
            List<Foresee.Seen> seen = judges.computeIfAbsent(office, none -> foresee.of(broadcast, counted.leaves())).apply(some.stream()
                    .map(one -> new Candidate(one.person(), one.urn(), null)).toList());
            for (int i = 0; i < some.size(); i++) {
                counted.add(some.get(i), seen.get(i));
                if (seen.get(i).line() != null) {
                    priced.add(broadcast, seen.get(i).line(), seen.get(i).candidate().language());
                }
            }
        }

        CampaignPreview done() {
            waiting.forEach((office, some) -> {
                if (!some.isEmpty()) {
                    count(office, some);
                }
            });
            Map<String, Integer> refused = new TreeMap<>();
            counting.values().forEach(one -> one.refused.forEach((why, number) -> refused.merge(why, number, Integer::sum)));
            return new CampaignPreview(campaign.offices().stream().map(counting::get).map(Counting::row).toList(), refused, priced.cents(), priced.samples());
        }
    }
}
