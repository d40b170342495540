package it.sportello.ask.questionnaires.keeping;

import io.micronaut.context.annotation.Factory;
import it.sportello.office.journal.automation.AutomaticFunction;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** A score is reckoned by written rules and read by an operator alone: declared, and turned off, like anything the service does by itself. */
@Factory
class ScoreFunction {

    static final String NAME = "score-sheet";

    @Singleton
    @Named(NAME)
    AutomaticFunction score() {
        return new AutomaticFunction(NAME, "Punteggio dei questionari",
                "Somma i punti delle risposte con regole scritte, e li mostra all'operatore con i motivi. Alla persona non propone niente.",
                "regole di ogni questionario", "I questionari inviati restano senza punteggio.", null, true);
    }
}
