package it.sportello.office.links.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an administrator writes of a key. */
@Introspected
record ClientForm(@Nullable String name, @Nullable List<String> scopes, @Nullable List<String> offices) {

    ClientForm {
        name = name == null ? "" : name.strip();
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
        offices = offices == null ? List.of() : List.copyOf(offices);
    }

    static ClientForm empty() {
        return new ClientForm(null, null, null);
    }

    Map<String, String> errors(Set<String> knownScopes, Set<String> knownOffices) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > 100) {
            errors.put("name", "Scrivi il nome del programma, al massimo 100 caratteri.");
        }
        if (scopes.isEmpty() || !knownScopes.containsAll(scopes)) {
            errors.put("scopes", "Scegli che cosa può fare.");
        }
        if (!knownOffices.containsAll(offices)) {
            errors.put("offices", "Uno di questi uffici non esiste.");
        }
        return errors;
    }
}
