package it.sportello.talk.delivery.policies;

import java.time.Instant;

/** To who asked for discretion we start nothing but in the hours they said are safe. */
class DiscreetHours implements Policy {

    @Override
    public Verdict judge(Intended intended) {
        Instant next = intended.discretion() == null ? intended.now() : intended.discretion().hours().next(intended.now());
        return next.isAfter(intended.now()) ? new Verdict.Later("discreet-hours", next, "alcuni hanno scelto altre ore") : Verdict.ALLOWED;
    }

    @Override
    public boolean passes() {
        return true;
    }
}
