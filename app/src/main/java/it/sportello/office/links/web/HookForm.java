package it.sportello.office.links.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import it.sportello.platform.webhooks.Event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an administrator writes of an address that is told. */
@Introspected
record HookForm(@Nullable String hookName, @Nullable String url, @Nullable List<String> types) {

    HookForm {
        hookName = hookName == null ? "" : hookName.strip();
        url = url == null ? "" : url.strip();
        types = types == null ? List.of() : List.copyOf(types);
    }

    static HookForm empty() {
        return new HookForm(null, null, null);
    }

    /** @param refused why the address cannot be used */
    Map<String, String> errors(Optional<String> refused) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (hookName.isEmpty() || hookName.length() > 100) {
            errors.put("hookName", "Scrivi il nome del programma, al massimo 100 caratteri.");
        }
        refused.ifPresent(why -> errors.put("url", why));
        if (types.isEmpty() || !Event.TYPES.keySet().containsAll(types)) {
            errors.put("types", "Scegli di che cosa avvisarlo.");
        }
        return errors;
    }
}
