package it.sportello.talk.lines;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.setup.SetupStep;
import jakarta.inject.Singleton;

import java.util.List;

/** A line on which the office answers: the region's serves every office. */
@Singleton
class LineStep implements SetupStep {

    private final Lines lines;

    LineStep(Lines lines) {
        this.lines = lines;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Standing of(Office office) {
        List<String> names = lines.all().stream().filter(line -> line.office() == null || line.office().equals(office.code()))
                .map(line -> ChannelStatus.name(line.type())).distinct().toList();
        return new Standing("Una linea su cui rispondere", !names.isEmpty(), names.isEmpty()
                ? "Nessuna linea è configurata. Lo fa chi gestisce il servizio, nelle impostazioni."
                : "Le persone scrivono qui: " + String.join(", ", names) + ".", "/channels", "Apri i canali");
    }
}
