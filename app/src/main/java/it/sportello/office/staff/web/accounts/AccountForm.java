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
record AccountForm(@Nullable String name, @Nullable String email, @Nullable String role, @Nullable List<String> offices, @Nullable String province,
                   @Nullable Long version) {

    AccountForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        role = role == null ? Role.OPERATOR : role;
        offices = offices == null ? List.of() : List.copyOf(offices);
        province = province == null ? "" : province.strip();
        version = version == null ? 0 : version;
    }

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, null, null);
    }

    static AccountForm of(StaffMember member) {
        boolean province = Role.PROVINCE.equals(member.role());
        return new AccountForm(member.name(), member.email(), member.role(), province ? List.of() : member.offices(),
                province ? member.offices().getFirst() : null, member.version());
    }

    /** Where the account works, as it is kept: codes of offices, the letters of a province, or nothing for a role that is for all. */
    List<String> reach() {
        return Role.everywhere(role) ? List.of() : Role.PROVINCE.equals(role) ? List.of(province) : offices;
    }

    /** @param known codes that exist; @param provinces that have an office. @return field to sentence, empty when all is well */
    Map<String, String> errors(Map<String, String> known, List<String> provinces) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > 100) {
            errors.put("name", "Scrivi nome e cognome.");
        }
        if (!email.matches("[^@\\s]{1,100}@[^@\\s]+\\.[^@\\s]{2,}") || email.length() > 200) {
            errors.put("email", "Scrivi un indirizzo e-mail, per esempio nome@ente.it.");
        }
        if (!Role.LABELS.containsKey(role)) {
            errors.put("role", "Scegli un ruolo.");
        }
        if (Role.PROVINCE.equals(role)) {
            if (!provinces.contains(province)) {
                errors.put("province", "Scegli la provincia.");
            }
        } else if (!Role.everywhere(role) && (offices.isEmpty() || !known.keySet().containsAll(offices))) {
            errors.put("offices", "Scegli almeno un ufficio.");
        }
        return errors;
    }
}
