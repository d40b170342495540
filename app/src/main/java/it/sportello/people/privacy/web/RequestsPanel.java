package it.sportello.people.privacy.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.privacy.Requests;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;

/** What people asked about their data and nobody has answered, the nearest deadline first. */
@Singleton
class RequestsPanel implements HomePanel {

    private static final int SHOWN = 10;

    private final Requests requests;
    private final InstantSource clock;

    RequestsPanel(Requests requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "Richieste sui dati";
    }

    @Override
    public String nothing() {
        return "Nessuna richiesta sui dati.";
    }

    @Override
    public List<Line> lines(SignedIn who) {
        return requests.open().stream().filter(each -> each.office() == null || who.mayWork(each.office())).limit(SHOWN)
                .map(each -> RequestRow.of(each, clock.instant()))
                .map(row -> new Line(row.what() + " (" + row.receipt() + ")", (row.late() ? "in ritardo: " : "entro ") + row.due(),
                        "/people/requests/" + row.receipt())).toList();
    }
}
