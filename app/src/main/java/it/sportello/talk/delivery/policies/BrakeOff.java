package it.sportello.talk.delivery.policies;

import it.sportello.talk.delivery.Brake;

import java.time.Duration;

/** While the one button that stops every send is pressed, only answers leave. */
class BrakeOff implements Policy {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
    private final Brake brake;

    BrakeOff(Brake brake) {
        this.brake = brake;
    }

    @Override
    public Verdict judge(Intended intended) {
        return intended.answer() || !brake.pressed() ? Verdict.ALLOWED
                : new Verdict.Later("brake", intended.now().plus(LOOK_AGAIN), "invii fermati");
    }

    @Override
    public boolean passes() {
        return true;
    }
}
