package it.sportello.office.audit.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.automation.AutomaticFunction;

import java.util.Map;

/** A function as the page shows it. */
@Introspected
record FunctionRow(String name, String label, String purpose, String version, boolean on, boolean canBeOff, String otherwise, String today) {

    static FunctionRow of(AutomaticFunction function, boolean on, Map<String, Long> counts) {
        return new FunctionRow(function.name(), function.label(), function.purpose(), function.version(), on, function.canBeOff(),
                function.canBeOff() ? function.without() : function.always(),
                function.told() ? times(counts.getOrDefault(Kind.AUTOMATIC_OUTPUT.name() + ":" + function.name(), 0L))
                        : "non si annota ogni uso: vale per tutti allo stesso modo");
    }

    private static String times(long count) {
        return count == 1 ? "1 volta" : count + " volte";
    }
}
