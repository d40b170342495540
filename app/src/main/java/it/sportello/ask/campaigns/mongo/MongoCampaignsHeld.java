package it.sportello.ask.campaigns.mongo;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.Flows;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invitation stays counted where it stood, under a name that leads nowhere: no sum of a campaign moves. Where it lies is forgotten
 * last, so that what was cut short is found again. Who was left out of a campaign by hand is taken out of its list.
 */
@Singleton
class MongoCampaignsHeld implements Holdings {

    /** No campaign is older. */
    private static final int FIRST_YEAR = 2026;

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final Flows flows;
    private final Places places;
    private final Ids ids;
    private final InstantSource clock;

    MongoCampaignsHeld(Store store, Campaigns campaigns, Invitations invitations, Flows flows, Ids ids, InstantSource clock) {
        this.campaigns = campaigns;
        this.clock = clock;
        this.invitations = invitations;
        this.flows = flows;
        this.places = new Places(store.collection("campaign-places"));
        this.ids = ids;
    }

    @Override
    public String title() {
        return "Inviti a questionari";
    }

    @Override
    public Set<String> collections() {
        return Set.of("campaigns", "campaign-pages", "campaign-places");
    }

    private record Invited(String questionnaire, String contact, Invitations.Place place) {
    }

    private List<Invited> all(Subject subject) {
        List<Invited> all = new ArrayList<>();
        for (Flow flow : flows.all()) {
            if (flow.questionnaire() != null) {
                places.all(flow.name(), subject.ids()).forEach((contact, some) ->
                        some.forEach(place -> all.add(new Invited(flow.name(), contact, place))));
            }
        }
        return all;
    }

    private List<Campaign> leavingOut(Subject subject) {
        return IntStream.rangeClosed(FIRST_YEAR, clock.instant().atZone(Rome.ZONE).getYear()).mapToObj(campaigns::of).flatMap(List::stream)
                .filter(campaign -> campaign.selection().without().stream().anyMatch(subject::is)).toList();
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return Stream.concat(all(subject).stream().map(one -> Facts.of("Questionario", one.questionnaire()).map()),
                leavingOut(subject).stream().map(one -> Facts.of("Esclusione a mano da una campagna", one.title()).map())).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        Fate invited = Fate.goes(all(subject).size(), "Di chi è un invito a un questionario.", "inviti a questionari: di chi sono.");
        Fate leftOut = Fate.goes(leavingOut(subject).size(), "Un'esclusione a mano da una campagna.", "esclusioni a mano da campagne.");
        List<String> goes = Stream.concat(invited.goes().stream(), leftOut.goes().stream()).toList();
        return new Fate(goes, invited.isEmpty() ? List.of() : List.of("I numeri delle campagne, senza la persona."));
    }

    @Override
    public boolean erase(Subject subject) {
        List<Invited> all = all(subject);
        for (Invited one : all) {
            String nobody = "gone-" + ids.next();
            invitations.change(one.place(), page -> page.changed(one.contact(), kept -> nameless(kept, nobody)));
        }
        all.stream().map(Invited::questionnaire).distinct().forEach(questionnaire -> places.forget(questionnaire, subject.ids()));
        leavingOut(subject).forEach(campaign -> campaigns.change(campaign.id(), kept -> kept.forgetting(subject.ids())));
        return true;
    }

    private static Invitation nameless(Invitation kept, String nobody) {
        return new Invitation(nobody, kept.band(), kept.state(), kept.invited(), null, kept.seconds(), kept.channel(), kept.left(), kept.reason(), kept.called(), kept.at());
    }
}
