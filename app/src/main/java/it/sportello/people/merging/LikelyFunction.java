package it.sportello.people.merging;

import io.micronaut.context.annotation.Factory;
import it.sportello.office.journal.automation.AutomaticFunction;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** {@link Likely} suggests and merges nobody: what somebody makes of a suggestion stands in the register with their name. */
@Factory
public class LikelyFunction {

    public static final String NAME = "likely-same";

    @Singleton
    @Named(NAME)
    AutomaticFunction likely() {
        return new AutomaticFunction(NAME, "Forse è la stessa persona", "Mostra chi ha lo stesso nome e la stessa data di nascita.", "regole 1",
                null, "È solo un suggerimento: unisce chi lavora nell'ufficio, dopo avere guardato le due schede.", true);
    }
}
