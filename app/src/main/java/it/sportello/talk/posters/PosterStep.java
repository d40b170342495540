package it.sportello.talk.posters;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.setup.SetupStep;
import jakarta.inject.Singleton;

/** An office nobody hears of has no visitors. */
@Singleton
class PosterStep implements SetupStep {

    private final Posters posters;

    PosterStep(Posters posters) {
        this.posters = posters;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Standing of(Office office) {
        boolean printed = posters.find(Poster.mark("o_" + office.code(), Poster.Kind.POSTER)).isPresent();
        return new Standing("Il manifesto dell'ufficio", printed, printed ? "È pronto da stampare e da appendere."
                : "Con un codice le persone ti scrivono dal telefono.", "/offices/" + office.code() + "/poster", "Apri il manifesto");
    }
}
