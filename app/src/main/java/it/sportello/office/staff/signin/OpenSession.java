package it.sportello.office.staff.signin;

import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.StaffSession;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/** A new session of an account, in this browser. */
@Singleton
class OpenSession {

    private static final int SECRET_BYTES = 24;

    private final StaffMembers members;
    private final Ids ids;
    private final InstantSource clock;

    OpenSession(StaffMembers members, Ids ids, InstantSource clock) {
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    SignInResult.Welcome open(StaffMember member) {
        StaffSession session = new StaffSession(ids.secret(SECRET_BYTES), clock.instant());
        members.open(member.id(), session);
        return new SignInResult.Welcome(member, session);
    }
}
