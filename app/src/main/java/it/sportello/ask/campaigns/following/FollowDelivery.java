package it.sportello.ask.campaigns.following;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Broadcasts;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Chunks;
import it.sportello.talk.broadcasts.Recipient;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the chunks of a campaign's broadcasts say of each invitation: only those that changed since they were looked at are read. */
@Singleton
public class FollowDelivery implements DueHandler {

    public static final String KIND = "campaigns.follow";
    public static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration LATER = Duration.ofHours(1);

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final Broadcasts broadcasts;
    private final Chunks chunks;
    private final Due due;
    private final InstantSource clock;

    FollowDelivery(Campaigns campaigns, Invitations invitations, Broadcasts broadcasts, Chunks chunks, Due due, InstantSource clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.broadcasts = broadcasts;
        this.chunks = chunks;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param ref {@code campaign/office} */
    @Override
    public void handle(String ref) {
        String[] parts = ref.split("/");
        campaigns.find(parts[0]).filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .ifPresent(campaign -> due.at(KIND, ref, clock.instant().plus(look(campaign, parts[1]) ? SOON : LATER)));
    }

    /** @return whether something has changed, or soon will */
    public boolean look(Campaign campaign, String office) {
        boolean moves = false;
        for (int round = 0; round <= campaign.sending().reminders(); round++) {
            Broadcast broadcast = broadcasts.find(campaign.broadcast(office, round)).orElse(null);
            moves |= broadcast != null && (look(campaign, broadcast, round) || !broadcast.state().over());
        }
        return moves;
    }

    private boolean look(Campaign campaign, Broadcast broadcast, int round) {
        Map<Integer, Long> before = invitations.seen(broadcast.id());
        List<Map.Entry<Integer, Long>> changed = chunks.versions(broadcast.id(), 0, broadcast.run().chunks()).entrySet().stream()
                .filter(one -> !one.getValue().equals(before.get(one.getKey()))).toList();
        for (Map.Entry<Integer, Long> one : changed) {
            Chunk chunk = chunks.find(broadcast.id(), one.getKey()).orElseThrow();
            tell(campaign, chunk, round);
            // it may have changed again since its version was read, and is then read again
            invitations.saw(broadcast.id(), Map.of(one.getKey(), one.getValue()));
        }
        return !changed.isEmpty();
    }

    private void tell(Campaign campaign, Chunk chunk, int round) {
        Map<String, Recipient> told = chunk.recipients().stream().collect(Collectors.toMap(Recipient::contact, Function.identity(), (one, same) -> one));
        Map<String, Invitations.Place> places = new HashMap<>(invitations.places(campaign.questionnaire(), told.keySet()));
        places.values().removeIf(place -> !place.campaign().equals(campaign.id()));
        Instant now = clock.instant();
        new HashSet<>(places.values()).forEach(place -> invitations.change(place, page -> page.changed(one -> moved(one, told.get(one.contact()), round, now))));
    }

    /** A reminder that fails takes nothing back of an invitation that came. What may have left has left. */
    private static Invitation moved(Invitation one, Recipient told, int round, Instant now) {
        return told == null ? one : switch (told.state()) {
            case SENT, UNKNOWN -> one.reached(InvitationState.INVITED, now);
            case DELIVERED, READ -> one.reached(InvitationState.DELIVERED, now);
            case FAILED -> round == 0 ? one.moved(InvitationState.NOT_REACHED, now) : one;
            case REFUSED -> one.state() == InvitationState.CHOSEN ? one.moved(InvitationState.NOT_REACHED, now) : one;
            case WAITING, SENDING, DIGEST, SKIPPED -> one;
        };
    }
}
