package it.sportello.talk.delivery.policies;

/** A number silent for 90 days may have a new owner: nothing personal before somebody says it is still theirs. */
class NumberConfirmed implements Policy {

    @Override
    public Verdict judge(Intended intended) {
        return intended.answer() || !intended.address().silentAt(intended.now()) ? Verdict.ALLOWED
                : new Verdict.Refused("silent-number");
    }
}
