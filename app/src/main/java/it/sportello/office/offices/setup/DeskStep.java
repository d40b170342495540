package it.sportello.office.offices.setup;

import it.sportello.office.offices.Office;
import jakarta.inject.Singleton;

/** Where it is and how it is called. */
@Singleton
class DeskStep implements SetupStep {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Standing of(Office office) {
        boolean address = !office.seat().address().isEmpty();
        boolean phone = !office.desk().phone().isEmpty();
        return new Standing("Indirizzo e telefono", address && phone, address && phone
                ? office.seat().address() + ", " + office.desk().phone() + "."
                : address ? "Manca il telefono." : phone ? "Manca l'indirizzo." : "Mancano indirizzo e telefono.",
                "/offices/" + office.code() + "/edit", "Scrivi i dati");
    }
}
