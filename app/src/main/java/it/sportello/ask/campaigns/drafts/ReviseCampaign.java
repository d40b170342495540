package it.sportello.ask.campaigns.drafts;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes a draft. What was counted before is forgotten: it must be counted again before it may leave. */
@Singleton
public class ReviseCampaign {

    private final Campaigns campaigns;

    ReviseCampaign(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * @param version the one that who revises saw: of two who revise at once only one wins
     * @return nothing when it is no draft any more, or somebody else revised it meanwhile
     */
    public Optional<Campaign> revise(String id, long version, UnaryOperator<Campaign> change) {
        Campaign[] mine = new Campaign[1];
        Campaign after = campaigns.change(id, found -> {
            mine[0] = found.state() == CampaignState.DRAFT && found.version() == version ? change.apply(found) : null;
            return mine[0] == null ? found : mine[0];
        });
        return mine[0] == null ? Optional.empty() : Optional.of(after);
    }
}
