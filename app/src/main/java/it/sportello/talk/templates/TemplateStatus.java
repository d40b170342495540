package it.sportello.talk.templates;

import it.sportello.platform.status.StatusPart;
import jakarta.inject.Singleton;

import java.util.List;

/** A WhatsApp template that Meta stopped: people notice nothing, for what it says goes by another channel or later. */
@Singleton
class TemplateStatus implements StatusPart {

    private final TemplateStandings standings;

    TemplateStatus(TemplateStandings standings) {
        this.standings = standings;
    }

    @Override
    public List<Part> parts() {
        return standings.all().stream().filter(TemplateStanding::stopped).map(TemplateStatus::part).toList();
    }

    private static Part part(TemplateStanding standing) {
        String name = "Modello WhatsApp «" + standing.name() + "» (" + standing.language() + ")";
        return Part.away(name, null, new Trouble(name + ": Meta lo ha fermato.", standing.history().isEmpty() ? null : standing.history().getFirst().at(),
                standing.comesBack() ? "Meta di solito lo riattiva da sola. Intanto gli invii usano un altro canale."
                        : "Gli invii usano un altro canale. Chi amministra lo corregge dalla pagina Modelli.", null));
    }
}
