package it.sportello.talk.delivery.policies;

/** A number silent for 90 days may have a new owner: nothing personal before somebody says it is still theirs. */
class NumberConfirmed implements Policy {

    @Override
    public Verdict judge(Intended intended) {
        boolean sure = intended.address().asked() == null && !intended.address().silentAt(intended.now());
        return intended.answer() || sure ? Verdict.ALLOWED : new Verdict.Refused("silent-number");
    }
}
