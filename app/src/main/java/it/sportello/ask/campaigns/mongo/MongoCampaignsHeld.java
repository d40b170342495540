package it.sportello.ask.campaigns.mongo;

import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.store.Store;
import it.sportello.talk.flows.Flows;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An invitation stays counted where it stood, under a name that leads nowhere: no sum of a campaign moves. Where it lies is forgotten
 * last, so that what was cut short is found again.
 */
@Singleton
class MongoCampaignsHeld implements Holdings {

    private final Invitations invitations;
    private final Flows flows;
    private final Places places;
    private final Ids ids;

    MongoCampaignsHeld(Store store, Invitations invitations, Flows flows, Ids ids) {
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
        return Set.of("campaign-pages", "campaign-places");
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

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return all(subject).stream().map(one -> Facts.of("Questionario", one.questionnaire()).map()).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        int count = all(subject).size();
        return count == 0 ? Fate.NOTHING : Fate.goes(count, "Di chi è un invito a un questionario.", "inviti a questionari: di chi sono.")
                .staying("I numeri delle campagne, senza la persona.");
    }

    @Override
    public boolean erase(Subject subject) {
        List<Invited> all = all(subject);
        for (Invited one : all) {
            String nobody = "gone-" + ids.next();
            invitations.change(one.place(), page -> page.changed(one.contact(), kept -> nameless(kept, nobody)));
        }
        all.stream().map(Invited::questionnaire).distinct().forEach(questionnaire -> places.forget(questionnaire, subject.ids()));
        return true;
    }

    private static Invitation nameless(Invitation kept, String nobody) {
        return new Invitation(nobody, kept.band(), kept.state(), null, kept.seconds(), kept.channel(), kept.left(), kept.reason(), kept.called(), kept.at());
    }
}
