package it.sportello.office.staff.openid;

import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.signin.SignIn;
import it.sportello.office.staff.signin.SignInResult;
import it.sportello.office.staff.signin.TellSignIns;
import it.sportello.office.staff.signin.TellSignIns.Way;
import it.sportello.platform.openid.OpenIdResult;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.DigestUtils;

import java.util.Optional;

/** Lets in whom the provider has proved, when there is an account for them. */
@Singleton
public class AcceptSubject {

    private final StaffMembers members;
    private final Subjects subjects;
    private final ClaimedRole claims;
    private final SignIn signIn;
    private final TellSignIns journal;

    AcceptSubject(StaffMembers members, Subjects subjects, ClaimedRole claims, SignIn signIn, TellSignIns journal) {
        this.members = members;
        this.subjects = subjects;
        this.claims = claims;
        this.signIn = signIn;
        this.journal = journal;
    }

    /** @return as after a right password; {@code Refused} when nobody here is that person, or no longer */
    public SignInResult accept(OpenIdResult.Proved proved) {
        String digest = DigestUtils.sha256Hex(proved.claims().get("iss") + " " + proved.subject());
        Optional<StaffMember> member = subjects.account(digest).flatMap(members::find)
                .or(() -> byEmail(proved).filter(found -> subjects.bind(found.id(), digest)));
        return member.filter(StaffMember::active).flatMap(found -> claims.keptUp(found, proved.claims()))
                .map(found -> signIn.then(found, Way.OPENID)).orElseGet(() -> {
                    journal.refused(member.orElse(null), Way.OPENID);
                    return new SignInResult.Refused();
                });
    }

    private Optional<StaffMember> byEmail(OpenIdResult.Proved proved) {
        boolean verified = Boolean.TRUE.equals(proved.claims().get("email_verified"));
        return verified && proved.claims().get("email") instanceof String email
                ? members.byEmail(email).or(() -> claims.opened(email, proved.claims())) : Optional.empty();
    }
}
