package it.sportello.office.staff.openid;

import it.sportello.office.staff.OfficeNames;
import it.sportello.office.staff.Passwords;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Role and offices as the provider says them, when OIDC_ROLE_CLAIM and OIDC_OFFICES_CLAIM name the claims: the account is made at
 * the first visit and follows the provider at each one. An administrator's account stays as it is.
 */
@Singleton
class ClaimedRole {

    private final StaffMembers members;
    private final Optional<OfficeNames> names;
    private final Passwords passwords;
    private final Ids ids;
    private final String roleClaim;
    private final String officesClaim;

    ClaimedRole(StaffMembers members, Optional<OfficeNames> names, Passwords passwords, Ids ids, Settings settings) {
        this.members = members;
        this.names = names;
        this.passwords = passwords;
        this.ids = ids;
        this.roleClaim = settings.get("OIDC_ROLE_CLAIM");
        this.officesClaim = settings.get("OIDC_OFFICES_CLAIM");
    }

    private record Claimed(String role, List<String> offices) {
    }

    /** A new account, whose password nobody knows; nothing when the claims are not asked for or say nothing we know. */
    Optional<StaffMember> opened(String email, Map<String, Object> claims) {
        return claimed(claims).map(said -> new StaffMember(ids.next(), name(email, claims), email, said.role(), said.offices(),
                passwords.hash(ids.secret(32)), false, true, List.of(), 1)).filter(members::add);
    }

    /** The account as the claims have it now; nothing when they are asked for and no longer carry a role. */
    Optional<StaffMember> keptUp(StaffMember member, Map<String, Object> claims) {
        if (roleClaim == null || member.role().equals(Role.ADMINISTRATOR)) {
            return Optional.of(member);
        }
        return claimed(claims).flatMap(said -> {
            StaffMember next = member.with(member.name(), said.role(), said.offices());
            return next.equals(member) || members.change(next) ? members.find(member.id()) : Optional.empty();
        });
    }

    private Optional<Claimed> claimed(Map<String, Object> claims) {
        if (roleClaim == null || !(claims.get(roleClaim) instanceof String said)) {
            return Optional.empty();
        }
        String role = said.toUpperCase(Locale.ROOT);
        List<String> offices = officesClaim != null && claims.get(officesClaim) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList() : List.of();
        boolean known = Role.ALL.contains(role) && !role.equals(Role.ADMINISTRATOR);
        return known && (Role.everywhere(role) || !offices.isEmpty() && there(role).containsAll(offices))
                ? Optional.of(new Claimed(role, offices)) : Optional.empty();
    }

    private List<String> there(String role) {
        return names.map(all -> role.equals(Role.PROVINCE) ? all.provinces() : List.copyOf(all.all().keySet())).orElse(List.of());
    }

    private static String name(String email, Map<String, Object> claims) {
        return claims.get("name") instanceof String name && !name.isBlank() ? name.substring(0, Math.min(100, name.length())) : email;
    }
}
