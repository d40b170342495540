package it.sportello.talk.delivery;

import it.sportello.platform.status.StatusPart;
import jakarta.inject.Singleton;

import java.util.List;

/** The brake is no fault, but while it is pressed people wait for what they asked for. */
@Singleton
public class BrakeStatus implements StatusPart {

    public static final String NAME = "Avvisi che mandiamo noi";
    private static final String MEANWHILE = "Per ora non partono. Le risposte sì, e quello che hai chiesto resta salvo.";

    private final Brake brake;

    BrakeStatus(Brake brake) {
        this.brake = brake;
    }

    @Override
    public List<Part> parts() {
        return List.of(brake.since().map(since -> Part.away(NAME, MEANWHILE, new Trouble("Il freno è tirato: gli invii sono fermi.", since,
                "Invii, avvisi e promemoria partono quando qualcuno toglie il freno, dalla pagina Invii.", null)))
                .orElse(Part.well(NAME, MEANWHILE)));
    }
}
