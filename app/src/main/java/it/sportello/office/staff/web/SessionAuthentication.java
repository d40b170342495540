package it.sportello.office.staff.web;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.validator.DefaultJwtAuthenticationFactory;
import io.micronaut.security.token.jwt.validator.JwtAuthenticationFactory;
import it.sportello.office.staff.OfficeNames;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.factor.CheckSecondFactor;
import it.sportello.office.staff.factor.WhoNeedsIt;
import jakarta.inject.Singleton;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who a correctly signed cookie belongs to now: the account is read on each request (one document by {@code _id}), and the
 * session must still be listed in it. So signing out, disabling and a new role act at once, on every replica.
 */
@Singleton
@Replaces(DefaultJwtAuthenticationFactory.class)
class SessionAuthentication implements JwtAuthenticationFactory {

    static final String SIGNED_IN = "signedIn";
    static final String PASSWORD_ONCE = "passwordOnce";

    static final String OWES_FACTOR = "owesFactor";
    /** For whom this person works, in words. */
    static final String OFFICE = "office";

    private final StaffMembers members;
    private final Optional<OfficeNames> offices;
    private final WhoNeedsIt needs;
    private final CheckSecondFactor factors;

    SessionAuthentication(StaffMembers members, Optional<OfficeNames> offices, WhoNeedsIt needs, CheckSecondFactor factors) {
        this.needs = needs;
        this.factors = factors;
        this.members = members;
        this.offices = offices;
    }

    @Override
    public Optional<Authentication> createAuthentication(JWT token) {
        try {
            String session = token.getJWTClaimsSet().getStringClaim(SessionIds.SESSION);
            String id = token.getJWTClaimsSet().getSubject();
            if (!(token instanceof SignedJWT) || session == null || id == null) {
                return Optional.empty();
            }
            return members.find(id).filter(member -> member.hasSession(session))
                    .map(member -> authentication(member, session));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private Authentication authentication(StaffMember member, String session) {
        return Authentication.build(member.id(), Role.carried(member.role()), Map.of(SessionIds.SESSION, session,
                SIGNED_IN, member.signedIn(offices), PASSWORD_ONCE, member.passwordOnce(),
                OWES_FACTOR, needs.needs(member) && !factors.has(member.id()), OFFICE, office(member)));
    }

    private String office(StaffMember member) {
        if (Role.everywhere(member.role())) {
            return "Tutti gli uffici";
        }
        if (member.role().equals(Role.PROVINCE)) {
            return "Provincia: " + String.join(", ", member.offices());
        }
        if (member.offices().size() > 3) {
            return member.offices().size() + " uffici";
        }
        Map<String, String> names = offices.<Map<String, String>>map(OfficeNames::all).orElse(Map.of());
        return "Centro per l'impiego di " + member.offices().stream().map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }
}
