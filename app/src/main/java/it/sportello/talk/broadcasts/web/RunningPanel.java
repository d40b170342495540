package it.sportello.talk.broadcasts.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.broadcasts.Active;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.Broadcasts;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;

/** What is being sent now, or will be. */
@Singleton
class RunningPanel implements HomePanel {

    private static final int SHOWN = 10;

    private final Active active;
    private final Broadcasts broadcasts;

    RunningPanel(Active active, Broadcasts broadcasts) {
        this.active = active;
        this.broadcasts = broadcasts;
    }

    @Override
    public String title() {
        return "Invii in corso";
    }

    @Override
    public String nothing() {
        return "Nessun invio in corso.";
    }

    @Override
    public List<Line> lines(SignedIn who) {
        return active.all().stream().flatMap(id -> broadcasts.find(id).stream())
                .filter(broadcast -> who.mayWork(broadcast.office()))
                .sorted(Comparator.comparing(broadcast -> broadcast.state() != BroadcastState.SECOND_PERSON)).limit(SHOWN)
                .map(broadcast -> new Line(broadcast.title(), Labels.of(broadcast.state()), "/broadcasts/" + broadcast.id())).toList();
    }
}
