package it.sportello.talk.delivery.policies;

import it.sportello.office.calendar.QuietHours;
import it.sportello.office.offices.Offices;
import it.sportello.talk.delivery.Brake;
import jakarta.inject.Singleton;

import java.util.List;

/** The table of policies, in the order in which a refusal is worth knowing. The first that does not allow decides. */
@Singleton
public class MayWe {

    private final List<Policy> policies;

    MayWe(Brake brake, QuietHours quiet, Offices offices) {
        policies = List.of(
                new AddressOpen(),
                new PersonWants(),
                new GrownUp(),
                new NumberConfirmed(),
                new BrakeOff(brake),
                new OutOfQuietHours(quiet, offices),
                new WindowOpen());
    }

    public Verdict judge(Intended intended) {
        return policies.stream().map(policy -> policy.judge(intended))
                .filter(verdict -> !(verdict instanceof Verdict.Allowed))
                .findFirst().orElse(Verdict.ALLOWED);
    }
}
