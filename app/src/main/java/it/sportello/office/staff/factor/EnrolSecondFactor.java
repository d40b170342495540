package it.sportello.office.staff.factor;

import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A member of staff takes a telephone as second factor, and gives it up again. */
@Singleton
public class EnrolSecondFactor {

    private static final int SECRET_BYTES = 20;

    private final SecondFactors factors;
    private final StaffMembers members;
    private final Ids ids;
    private final InstantSource clock;

    EnrolSecondFactor(SecondFactors factors, StaffMembers members, Ids ids, InstantSource clock) {
        this.factors = factors;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new secret, unless one is confirmed already. Asked again, the same one until it is confirmed. */
    public SecondFactor begin(String account) {
        Optional<SecondFactor> there = factors.find(account);
        if (there.isPresent()) {
            return there.get();
        }
        factors.keep(SecondFactor.begun(account, PaperCodes.secret(ids, SECRET_BYTES), 0));
        return factors.find(account).orElseThrow();
    }

    /** What the telephone reads. */
    public String address(SecondFactor begun, String email) {
        return Totp.address(begun.secret(), email);
    }

    /** @return the paper codes, to be shown once; empty when the number is not right */
    public Optional<List<String>> confirm(String account, String number) {
        Optional<SecondFactor> begun = factors.find(account).filter(factor -> !factor.confirmed());
        OptionalLong step = begun.map(factor -> Totp.step(factor.secret(), number, clock.instant())).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = PaperCodes.make(ids);
        return factors.keep(begun.get().confirmedAt(step.getAsLong(), codes.stream().map(PaperCodes::digest).toList()))
                ? Optional.of(codes) : Optional.empty();
    }

    /** An administrator takes it away, for who has lost telephone and paper: every session of the account ends. */
    public boolean reset(String account) {
        Optional<StaffMember> member = members.find(account);
        factors.remove(account);
        return member.isPresent() && members.changeAndSignOut(member.get());
    }

    /** The person gives it up. Whoever calls has just checked a number or a paper code. */
    public void giveUp(String account) {
        factors.remove(account);
    }
}
