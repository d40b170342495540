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
    private final List<Policy> lasting;

    MayWe(Brake brake, QuietHours quiet, Offices offices) {
        policies = List.of(
                new AddressOpen(),
                new PersonWants(),
                new GrownUp(),
                new NumberConfirmed(),
                new Discreet(),
                new BrakeOff(brake),
                new OutOfQuietHours(quiet, offices),
                new DiscreetHours(),
                new WindowOpen());
        lasting = policies.stream().filter(policy -> !policy.passes()).toList();
    }

    public Verdict judge(Intended intended) {
        return first(policies, intended);
    }

    /** As it will be judged once nothing holds it that passes by itself: never {@link Verdict.Later}. */
    public Verdict foresee(Intended intended) {
        return first(lasting, intended);
    }

    private static Verdict first(List<Policy> policies, Intended intended) {
        for (Policy policy : policies) {
            Verdict verdict = policy.judge(intended);
            if (!(verdict instanceof Verdict.Allowed)) {
                return verdict;
            }
        }
        return Verdict.ALLOWED;
    }
}
