package it.sportello.ask.campaigns.choosing;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitations;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom other campaigns have invited to the same questionnaire. */
@Singleton
public class Elsewhere {

    private final Campaigns campaigns;
    private final Invitations invitations;

    Elsewhere(Campaigns campaigns, Invitations invitations) {
        this.campaigns = campaigns;
        this.invitations = invitations;
    }

    /** Of these people, those whom a campaign that goes on has invited. @param contacts at most a few hundred */
    Set<String> busy(Campaign campaign, Collection<String> contacts) {
        Map<String, Invitations.Place> places = invitations.places(campaign.questionnaire(), contacts);
        Set<String> over = over(campaign, places);
        return places.entrySet().stream().filter(one -> !one.getValue().campaign().equals(campaign.id()) && !over.contains(one.getValue().campaign()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The campaigns that have invited some of these people and are over. */
    public Set<String> over(Campaign campaign, Collection<String> contacts) {
        return over(campaign, invitations.places(campaign.questionnaire(), contacts));
    }

    private Set<String> over(Campaign campaign, Map<String, Invitations.Place> places) {
        Set<String> others = new HashSet<>();
        places.values().forEach(place -> others.add(place.campaign()));
        others.remove(campaign.id());
        others.removeIf(id -> campaigns.find(id).map(Campaign::state).filter(state -> !state.over()).isPresent());
        return others;
    }
}
