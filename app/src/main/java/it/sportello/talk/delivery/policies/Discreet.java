package it.sportello.talk.delivery.policies;

/** To who asked for discretion we start nothing but by the channel they said is safe. */
class Discreet implements Policy {

    @Override
    public Verdict judge(Intended intended) {
        boolean safe = intended.discretion() == null || intended.address().urn().equals(intended.discretion().safe());
        return safe ? Verdict.ALLOWED : new Verdict.Refused("discreet-channel");
    }
}
