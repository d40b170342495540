package it.sportello.people.discretion.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.discretion.Discretions;
import it.sportello.people.records.PersonWords;
import jakarta.inject.Singleton;

import java.util.List;

/** First on the page of a person: whoever is about to call must know. */
@Singleton
class DiscretionPanel implements PersonPanel {

    private final Discretions discretions;
    private final PersonWords words;

    DiscretionPanel(Discretions discretions, PersonWords words) {
        this.discretions = discretions;
        this.words = words;
    }

    @Override
    public String title() {
        return "Attenzione: vuole messaggi riservati";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        return discretions.of(contact).map(one -> List.of(new HomePanel.Line("Scrivile solo su " + words.channel(one.safe()),
                one.hours().label().toLowerCase(java.util.Locale.ITALIAN), "/people/" + contact + "/discreet"))).orElse(List.of());
    }

    @Override
    public List<Step> trace(String contact) {
        return discretions.of(contact).map(one -> List.of(new Step(one.since(), "Ha chiesto messaggi riservati"
                + (one.by() == null ? "" : " (" + one.by() + ")"), "/people/" + contact + "/discreet"))).orElse(List.of());
    }
}
