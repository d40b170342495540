package it.sportello.talk.handover.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.util.List;

/** What a person got of what went to many. */
@Singleton
class ReceivedPanel implements PersonPanel {

    private static final int SHOWN = 5;

    private final Broadcasts broadcasts;

    ReceivedPanel(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @Override
    public String title() {
        return "Invii ricevuti";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        return broadcasts.receivedBy(contact).reversed().stream().limit(SHOWN)
                .map(one -> new HomePanel.Line(title(one), ListConversations.since(one.at()), path(one))).toList();
    }

    @Override
    public List<Step> trace(String contact) {
        return broadcasts.receivedBy(contact).stream().map(one -> new Step(one.at(), "Invio a molte persone: " + title(one), path(one))).toList();
    }

    private String title(Broadcasts.Received one) {
        return broadcasts.find(one.broadcast()).map(broadcast -> broadcast.title()).orElse("non c'è più");
    }

    private static String path(Broadcasts.Received one) {
        return "/broadcasts/" + one.broadcast();
    }
}
