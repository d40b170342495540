package it.sportello.talk.intake.web;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.metrics.Meters;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** For administrators: whether providers call, and whether what they send can be trusted and read. Of this process only. */
@Singleton
class HooksPanel implements HomePanel {

    static final String COUNTED = "sportello.hooks";
    private static final Map<String, String> WORDS = Map.of("understood", "prese", "ignored", "niente da fare",
            "malformed", "illeggibili", "forged", "firma sbagliata");

    private final Meters meters;

    HooksPanel(Meters meters) {
        this.meters = meters;
    }

    @Override
    public int order() {
        return 90;
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
        return meters.counted(COUNTED).entrySet().stream()
                .map(each -> new Line(each.getKey().get("provider") + ", " + WORDS.get(each.getKey().get("outcome")), each.getValue().toString(), null))
                .sorted(Comparator.comparing(Line::text)).toList();
    }
}
