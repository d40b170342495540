package it.sportello.office.staff.web.accounts;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.StaffMember;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an administrator writes about an account. */
@Introspected
record AccountForm(@Nullable String name, @Nullable String email, @Nullable String role, @Nullable List<String> offices,
                   @Nullable Long version) {

    static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put(Role.OPERATOR, "Operatore");
        ROLES.put(Role.MANAGER, "Responsabile");
        ROLES.put(Role.ADMINISTRATOR, "Amministratore");
    }

    AccountForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        role = role == null ? Role.OPERATOR : role;
        offices = offices == null ? List.of() : List.copyOf(offices);
        version = version == null ? 0 : version;
    }

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, null);
    }

    static AccountForm of(StaffMember member) {
        return new AccountForm(member.name(), member.email(), member.role(), member.offices(), member.version());
    }

    /** @param known codes that exist. @return field to sentence, empty when all is well */
    Map<String, String> errors(Map<String, String> known) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > 100) {
            errors.put("name", "Scrivi nome e cognome.");
        }
        if (!email.matches("[^@\\s]{1,100}@[^@\\s]+\\.[^@\\s]{2,}") || email.length() > 200) {
            errors.put("email", "Scrivi un indirizzo e-mail, per esempio nome@ente.it.");
        }
        if (!ROLES.containsKey(role)) {
            errors.put("role", "Scegli un ruolo.");
        }
        if (!Role.ADMINISTRATOR.equals(role) && (offices.isEmpty() || !known.keySet().containsAll(offices))) {
            errors.put("offices", "Scegli almeno un ufficio.");
        }
        return errors;
    }
}
