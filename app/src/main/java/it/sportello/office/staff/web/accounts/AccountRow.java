package it.sportello.office.staff.web.accounts;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.StaffMember;

import java.util.Map;
import java.util.stream.Collectors;

/** An account in the list, in words. {@code tone} is that of its badge. */
@Introspected
record AccountRow(String id, String name, String email, String role, String offices, String state, String tone) {

    private static final int NAMED = 2;

    static AccountRow of(StaffMember member, Map<String, String> names) {
        int many = member.offices().size();
        String offices = many == 0 ? "tutti" : Role.PROVINCE.equals(member.role()) ? "provincia di " + member.offices().getFirst() : many > NAMED ? many + " uffici" : member.offices().stream()
                .map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(", "));
        String state = !member.active() ? "disattivato" : member.passwordOnce() ? "password da cambiare" : "attivo";
        String tone = !member.active() ? "quiet" : member.passwordOnce() ? "warning" : "success";
        return new AccountRow(member.id(), member.name(), member.email(), Role.LABELS.get(member.role()), offices,
                state, tone);
    }
}
