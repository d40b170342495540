package it.sportello.office.staff.signin;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.Outcome;
import it.sportello.office.staff.StaffMember;
import jakarta.inject.Singleton;

/**
 * Who came in, how, and who was turned away. An attempt that was made to wait was not looked at and is not told: what is told
 * is as bounded as the attempts are.
 */
@Singleton
public class TellSignIns {

    /** By what somebody proved, or did not prove, who they are. */
    public enum Way { PASSWORD, OPENID, NUMBER, PAPER_CODE }

    private final Journal journal;

    TellSignIns(Journal journal) {
        this.journal = journal;
    }

    public void entered(StaffMember member, Way way) {
        journal.record(Entry.of(Kind.SIGNED_IN, Actor.staff(member.role(), member.id())).person(member.id()).with("by", way));
    }

    /** @param member whose account was tried, or {@code null} when there is none: nobody knows who tried */
    public void refused(StaffMember member, Way way) {
        journal.record(Entry.of(Kind.SIGNED_IN, Actor.service()).person(member == null ? null : member.id())
                .ended(Outcome.REFUSED).with("by", way));
    }
}
