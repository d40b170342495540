package it.sportello.talk.intake.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.SignedIn;
import jakarta.inject.Singleton;

import java.util.List;

/** For administrators: whether providers call, and whether what they send can be trusted and read. Of this process only. */
@Singleton
class HooksPanel implements HomePanel {

    private final HookCounters counters;

    HooksPanel(HookCounters counters) {
        this.counters = counters;
    }

    @Override
    public String title() {
        return "Chiamate dei fornitori dall'ultimo avvio";
    }

    @Override
    public String nothing() {
        return "Nessun fornitore ha chiamato.";
    }

    @Override
    public boolean concerns(SignedIn who) {
        return who.administers();
    }

    @Override
    public List<Line> lines(SignedIn who) {
        return counters.counts().entrySet().stream().map(each -> new Line(each.getKey(), each.getValue().toString(), null)).toList();
    }
}
