package it.sportello.ask.campaigns.following;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetListener;
import it.sportello.people.contacts.SamePerson;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What somebody's sheet says of their invitation, however they came to it: by its button, by a word, at the desk. It is told with each
 * answer, and writes when something changes: three or four times a person.
 */
@Singleton
class FollowSheets implements SheetListener {

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final SamePerson same;
    private final InstantSource clock;

    FollowSheets(Campaigns campaigns, Invitations invitations, SamePerson same, InstantSource clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.same = same;
        this.clock = clock;
    }

    @Override
    public void touched(Sheet sheet) {
        Map<String, Invitations.Place> places = invitations.places(sheet.opening().questionnaire(), same.ids(sheet.opening().contact()));
        places.forEach((contact, place) -> campaigns.find(place.campaign()).filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .ifPresent(campaign -> invitations.change(place, page -> page.changed(contact, one -> told(one, sheet, campaign)))));
    }

    private Invitation told(Invitation one, Sheet sheet, Campaign campaign) {
        Instant since = campaign.plan().prepared();
        Instant now = clock.instant();
        return switch (sheet.state()) {
            case SENT -> sheet.filed().at().isBefore(since) ? one
                    : completed(one.by(sheet.id()), sheet, now);
            case OPEN -> sheet.answers().isEmpty() || sheet.latest().isBefore(since)
                    ? one.by(sheet.id()).moved(InvitationState.OPENED, now) : one.by(sheet.id()).moved(InvitationState.STARTED, now);
            case WITHDRAWN, EXPIRED -> one;
        };
    }

    private static String channel(Sheet sheet) {
        List<String> channels = sheet.channels().keySet().stream().toList();
        return channels.size() == 1 ? channels.getFirst() : channels.isEmpty() ? null : Invitation.SEVERAL;
    }

    private static Invitation completed(Invitation one, Sheet sheet, Instant now) {
        Invitation sent = one.moved(InvitationState.COMPLETED, now);
        return sent == one ? one : sent.worked((int) sheet.worked().toSeconds(), channel(sheet));
    }
}
