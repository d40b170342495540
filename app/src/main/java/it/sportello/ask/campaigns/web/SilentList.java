package it.sportello.ask.campaigns.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.InvitationState;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Reason;
import it.sportello.ask.campaigns.Tally;
import it.sportello.ask.campaigns.silent.ListSilent;
import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Those of an office who did not answer, a page of the campaign's list after the other; pages of which everybody answered are passed over. */
@Singleton
class SilentList {

    static final Map<String, String> REASONS = Arrays.stream(Reason.values())
            .collect(Collectors.toMap(Reason::name, Reason::label, (one, same) -> one, LinkedHashMap::new));

    private final Invitations invitations;
    private final ListSilent silent;
    private final CampaignDoor door;

    SilentList(Invitations invitations, ListSilent silent, CampaignDoor door) {
        this.invitations = invitations;
        this.silent = silent;
        this.door = door;
    }

    /** @param total of all pages, in words */
    @Introspected
    record Shown(String campaign, String office, String officeName, int page, String total, List<Line> people, String newer, String older) {
    }

    @Introspected
    record Line(String contact, String name, String age, String state, String reason, boolean called) {
    }

    Shown of(Campaign campaign, String office, int asked) {
        List<Integer> pages = IntStream.range(0, campaign.pages(office)).boxed().toList();
        int shown = pages.stream().filter(number -> number >= asked && any(campaign, office, number)).findFirst()
                .or(() -> pages.reversed().stream().filter(number -> number < asked && any(campaign, office, number)).findFirst()).orElse(0);
        String path = "/campaigns/" + campaign.id() + "/silent?office=" + office + "&page=";
        return new Shown(campaign.id(), office, door.nameOf(office), shown, total(invitations.sums(campaign.id(), office)),
                silent.page(campaign, office, shown).stream().map(SilentList::line).toList(),
                pages.reversed().stream().filter(number -> number < shown && any(campaign, office, number)).findFirst().map(number -> path + number).orElse(null),
                pages.stream().filter(number -> number > shown && any(campaign, office, number)).findFirst().map(number -> path + number).orElse(null));
    }

    private boolean any(Campaign campaign, String office, int number) {
        return invitations.page(campaign.id(), office, number).stream().anyMatch(page -> page.invitations().stream().anyMatch(one -> one.state().calls()));
    }

    private static String total(Tally tally) {
        int missed = tally.of(InvitationState.NOT_REACHED);
        int people = Arrays.stream(InvitationState.values()).filter(InvitationState::calls).mapToInt(tally::of).sum();
        return (people == 1 ? "1 persona" : people + " persone") + " in tutto"
                + (missed == 0 ? "" : missed == 1 ? ". A 1 di loro l'invito non è arrivato" : ". A " + missed + " di loro l'invito non è arrivato") + ".";
    }

    private static Line line(ListSilent.Silent one) {
        return new Line(one.invitation().contact(), one.name(), one.invitation().band().label(), one.invitation().state().label(),
                one.invitation().reason() == null ? null : one.invitation().reason().label(), one.invitation().called());
    }
}
