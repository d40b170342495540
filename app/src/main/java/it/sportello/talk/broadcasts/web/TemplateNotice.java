package it.sportello.talk.broadcasts.web;

import it.sportello.bots.messaging.adapter.TemplateApprovals.Category;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.templates.TemplateOf;
import it.sportello.talk.templates.TemplateStanding;
import jakarta.inject.Singleton;

import java.util.List;

/** What staff reads on a broadcast whose WhatsApp template Meta has stopped: why, and what becomes of those who would have read it. */
@Singleton
class TemplateNotice {

    private static final String OTHERS = " Chi ha un altro canale lo riceve lì. ";
    private static final String RECENT = " A chi ci ha scritto nelle ultime 24 ore scriviamo lo stesso.";

    private final TemplateOf templates;

    TemplateNotice(TemplateOf templates) {
        this.templates = templates;
    }

    /** Nothing when all is well, or when it is over. */
    List<String> of(Broadcast broadcast) {
        return broadcast.state().over() ? List.of() : templates.stopped(broadcast).stream().map(TemplateNotice::sentence).toList();
    }

    private static String sentence(TemplateStanding standing) {
        String what = "Il modello WhatsApp «" + standing.name() + "» (" + Labels.LANGUAGES.getOrDefault(standing.language(), standing.language()).toLowerCase()
                + ") è fermo: " + why(standing) + ".";
        return what + OTHERS + (standing.comesBack() ? "Gli altri aspettano che Meta lo riapra." : "Gli altri su WhatsApp non lo ricevono.") + RECENT;
    }

    private static String why(TemplateStanding standing) {
        return switch (standing.now().state()) {
            case PAUSED -> "Meta l'ha messo in pausa";
            case REJECTED -> "Meta l'ha rifiutato";
            case DISABLED -> "Meta l'ha disattivato";
            case APPROVED, DRAFT, SUBMITTED -> standing.now().category() == Category.MARKETING ? "Meta ora lo conta come pubblicità" : "Meta lo guarda";
        };
    }
}
