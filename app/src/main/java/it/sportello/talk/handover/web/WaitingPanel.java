package it.sportello.talk.handover.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.SignedIn;
import jakarta.inject.Singleton;

import java.util.List;

/** Who waits for a person. */
@Singleton
class WaitingPanel implements HomePanel {

    private static final int SHOWN = 10;

    private final ListConversations lists;

    WaitingPanel(ListConversations lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "Conversazioni da prendere";
    }

    @Override
    public String nothing() {
        return "Nessuna conversazione in attesa.";
    }

    @Override
    public List<Line> lines(SignedIn who) {
        return lists.waiting(who).stream().filter(row -> row.holder() == null).limit(SHOWN)
                .map(row -> new Line(row.name(), "da " + row.since(), "/conversations/" + row.contact())).toList();
    }
}
