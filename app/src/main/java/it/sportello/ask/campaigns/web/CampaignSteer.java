package it.sportello.ask.campaigns.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.drafts.SteerCampaign;
import it.sportello.ask.campaigns.drafts.SteerCampaign.Wish;
import it.sportello.office.staff.SignedIn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A button of a campaign's page. */
@Introspected
record CampaignSteer(String path, String label, String question, String tone) {

    static List<CampaignSteer> of(Campaign campaign, SignedIn who) {
        return !who.manages() || !campaign.offices().stream().allMatch(who::mayWork) ? List.of()
                : Arrays.stream(Wish.values()).filter(wish -> SteerCampaign.mayWish(wish, campaign.state()))
                .filter(wish -> wish != Wish.APPROVE || !who.id().equals(campaign.author()))
                .map(wish -> of(campaign, wish)).toList();
    }

    private static CampaignSteer of(Campaign campaign, Wish wish) {
        String path = "/campaigns/" + campaign.id() + "/" + wish.name().toLowerCase(Locale.ROOT);
        return switch (wish) {
            case START -> new CampaignSteer(path, "Avvia la campagna", "Partono gli inviti, all'ora scelta e mai di notte, la domenica o nei giorni di festa.", "go");
            case APPROVE -> new CampaignSteer(path, "Approva la campagna", "Dopo il tuo sì partono gli inviti.", "go");
            case WITHDRAW -> new CampaignSteer(path, "Riporta in bozza", "Torna una bozza, e non parte.", null);
            case STOP -> new CampaignSteer(path, "Ferma la campagna", "Non parte più niente. Chi ha cominciato a rispondere può finire. Non si può riavviare.", "danger");
        };
    }
}
