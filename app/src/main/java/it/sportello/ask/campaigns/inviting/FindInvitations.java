package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.Invitations;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where the invitations of some people stand: those of a window share a page or two. */
@Singleton
public class FindInvitations {

    private final Invitations invitations;

    FindInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    /** @return by contact; those whom another campaign has invited since are left out */
    public Map<String, Invitation> of(Campaign campaign, Collection<String> contacts) {
        Map<String, Invitations.Place> places = invitations.places(campaign.questionnaire(), contacts);
        Set<Invitations.Place> own = new HashSet<>(places.values());
        own.removeIf(place -> !place.campaign().equals(campaign.id()));
        Map<String, Invitation> found = new HashMap<>();
        own.forEach(place -> invitations.page(place.campaign(), place.office(), place.number()).ifPresent(page ->
                page.invitations().stream().filter(one -> places.containsKey(one.contact())).forEach(one -> found.put(one.contact(), one))));
        return found;
    }
}
