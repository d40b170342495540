package it.sportello.ask.campaigns.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Cell;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Tally;
import it.sportello.ask.campaigns.silent.AskWhy;
import it.sportello.ask.questionnaires.web.SheetChannels;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far a campaign has come, for the offices of who looks: counts that sum to its lists. */
@Singleton
class CampaignProgress {

    private final Invitations invitations;
    private final Broadcasts broadcasts;
    private final CampaignDoor door;

    CampaignProgress(Invitations invitations, Broadcasts broadcasts, CampaignDoor door) {
        this.invitations = invitations;
        this.broadcasts = broadcasts;
        this.door = door;
    }

    /** @param path of the live counts */
    @Introspected
    record Shown(String path, boolean over, String stands, int total, int done, List<Count> counts, List<Count> channels, List<OfficeLine> offices) {
    }

    /** @param key of the live part */
    @Introspected
    record Count(String key, String label, int people) {
    }

    /** @param people sum of those waiting, missed, alone and invited; @param invited of answers, begun and silent; @param rounds what was sent, with the pages of broadcasts */
    @Introspected
    record OfficeLine(String code, String name, int people, int waiting, int missed, int alone, int invited, int answers, int begun, int silent, String said,
                      List<Round> rounds) {
    }

    @Introspected
    record Round(String label, String path) {
    }

    Shown of(Campaign campaign, SignedIn who) {
        List<String> own = campaign.offices().stream().filter(who::mayWork).toList();
        Map<String, Tally> sums = invitations.sums(campaign.id(), own);
        Tally all = sums.values().stream().reduce(Tally.NONE, Tally::plus);
        List<Count> counts = Arrays.stream(InvitationState.values()).map(state -> new Count(state.name(), state.label(), all.of(state))).toList();
        return new Shown("/campaigns/" + campaign.id() + "/counts", campaign.state().over(), campaign.state().name(), all.people(),
                all.of(InvitationState.COMPLETED), counts, channels(all), own.stream().map(office -> line(campaign, office, sums.getOrDefault(office, Tally.NONE))).toList());
    }

    private static List<Count> channels(Tally all) {
        return all.channels().entrySet().stream().map(one -> new Count(one.getKey(), one.getKey().equals(Invitation.SEVERAL) ? "su più di un canale"
                : SheetChannels.name(one.getKey()), one.getValue())).toList();
    }

    private OfficeLine line(Campaign campaign, String office, Tally tally) {
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round <= campaign.sending().reminders(); round++) {
            String label = round == 0 ? "Invito" : "Promemoria " + round;
            broadcasts.find(campaign.broadcast(office, round)).ifPresent(found -> rounds.add(new Round(label, "/broadcasts/" + found.id())));
        }
        broadcasts.find(AskWhy.broadcast(campaign, office)).ifPresent(found -> rounds.add(new Round("Perché no", "/broadcasts/" + found.id())));
        Cell answered = tally.answered();
        return new OfficeLine(office, door.nameOf(office), tally.people(), tally.of(InvitationState.CHOSEN), tally.of(InvitationState.NOT_REACHED),
                tally.cameAlone(), answered.invited(), answered.answers(), tally.invited(InvitationState::begun), tally.invited(InvitationState::silent),
                answered.said(), rounds);
    }

    Map<String, Object> live(Campaign campaign, SignedIn who) {
        Shown shown = of(campaign, who);
        Map<String, Object> live = new LinkedHashMap<>();
        live.put("total", shown.total());
        live.put("done", shown.done());
        live.put("stands", shown.stands());
        shown.counts().forEach(count -> live.put(count.key(), count.people()));
        return live;
    }
}
