package it.sportello.jobs.vacancies.search;

import io.micronaut.context.annotation.Factory;
import it.sportello.office.journal.automation.AutomaticFunction;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@link Relevance} puts vacancies in order, never people: declared all the same. */
@Factory
class SearchOrder {

    @Singleton
    @Named("search-order")
    AutomaticFunction order() {
        return new AutomaticFunction("search-order", "Ordine delle offerte trovate", "Mette prima le offerte più vicine alle parole scritte.",
                "regole 1", null, "Senza ordine non si trova niente. Non guarda chi è la persona.", false);
    }
}
