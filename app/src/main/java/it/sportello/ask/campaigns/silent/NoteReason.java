package it.sportello.ask.campaigns.silent;

import io.micronaut.context.BeanProvider;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Reason;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.people.contacts.SamePerson;
import jakarta.inject.Singleton;

import java.util.List;

/** Notes why somebody did not answer. */
@Singleton
public class NoteReason {

    private final Invitations invitations;
    /** Flows are read when every capability is there, this one too: so later. */
    private final BeanProvider<Questionnaires> questionnaires;
    private final SamePerson same;

    NoteReason(Invitations invitations, BeanProvider<Questionnaires> questionnaires, SamePerson same) {
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.same = same;
    }

    /** What the person says, of whatever they were asked and left without an answer. @return whether there is such a thing */
    public boolean said(String contact, Reason reason) {
        List<String> ids = same.ids(contact);
        boolean noted = false;
        for (var flow : questionnaires.get().all()) {
            for (var place : invitations.places(flow.name(), ids).entrySet()) {
                noted |= note(place.getValue(), place.getKey(), reason, false);
            }
        }
        return noted;
    }

    /** What staff heard, which stands over what was tapped. */
    public boolean heard(String campaign, String office, int page, String contact, Reason reason) {
        return note(new Invitations.Place(campaign, office, page), contact, reason, true);
    }

    private boolean note(Invitations.Place place, String contact, Reason reason, boolean staff) {
        return invitations.page(place.campaign(), place.office(), place.number()).isPresent()
                && invitations.change(place, page -> page.changed(contact, one -> one.state().calls() ? one.because(reason, staff) : one))
                .invitations().stream().anyMatch(one -> one.contact().equals(contact) && one.state().calls());
    }
}
