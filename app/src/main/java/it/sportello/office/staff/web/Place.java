package it.sportello.office.staff.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;

import java.util.List;
import java.util.Set;

/**
 * One entry of the navigation.
 *
 * @param current {@code page} when it is the page itself, {@code true} when the page stands under it, {@code null} otherwise
 */
@Introspected
public record Place(String path, String label, String current) {

    private record Entry(String path, String label, Set<String> roles) {
    }

    private static final Set<String> EVERYBODY = Set.of(Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR);
    private static final Set<String> WITH_CONTACT_CENTRE = Set.of(Role.OPERATOR, Role.MANAGER, Role.ADMINISTRATOR, Role.CONTACT_CENTRE);

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/vacancies", "Offerte", EVERYBODY),
            new Entry("/broadcasts", "Invii", EVERYBODY),
            new Entry("/conversations", "Conversazioni", EVERYBODY),
            new Entry("/people", "Persone", WITH_CONTACT_CENTRE),
            new Entry("/questionari", "Questionari", EVERYBODY),
            new Entry("/flows", "Domande", Set.of(Role.MANAGER, Role.ADMINISTRATOR)),
            new Entry("/campaigns", "Campagne", EVERYBODY),
            new Entry("/tasks", "Compiti", EVERYBODY),
            new Entry("/offices", "Uffici", WITH_CONTACT_CENTRE),
            new Entry("/channels", "Canali", Set.of(Role.MANAGER, Role.ADMINISTRATOR)),
            new Entry("/templates", "Modelli", Set.of(Role.MANAGER, Role.ADMINISTRATOR)),
            new Entry("/accounts", "Account", Set.of(Role.ADMINISTRATOR, Role.AUDITOR)),
            new Entry("/api-clients", "Collegamenti", Set.of(Role.ADMINISTRATOR)),
            new Entry("/journal", "Registro", Set.of(Role.ADMINISTRATOR, Role.AUDITOR)));

    static List<Place> of(SignedIn who, String path) {
        return ENTRIES.stream().filter(entry -> Role.carried(who.role()).stream().anyMatch(entry.roles::contains))
                .map(entry -> new Place(entry.path, entry.label, current(entry.path, path))).toList();
    }

    private static String current(String entry, String path) {
        if (path.equals(entry)) {
            return "page";
        }
        return path.startsWith(entry + "/") ? "true" : null;
    }
}
