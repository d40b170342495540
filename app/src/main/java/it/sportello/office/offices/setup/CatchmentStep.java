package it.sportello.office.offices.setup;

import it.sportello.office.offices.Office;
import jakarta.inject.Singleton;

/** The municipalities it serves: without them nobody is told that this is their office. */
@Singleton
class CatchmentStep implements SetupStep {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Standing of(Office office) {
        int towns = office.remit().towns().size();
        return new Standing("Comuni di competenza", towns > 0, towns == 0 ? "Manca l'elenco dei comuni che l'ufficio serve."
                : towns == 1 ? "Serve un comune." : "Serve " + towns + " comuni.", "/offices/" + office.code() + "/edit", "Scrivi i comuni");
    }
}
