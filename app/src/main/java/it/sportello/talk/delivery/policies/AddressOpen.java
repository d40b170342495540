package it.sportello.talk.delivery.policies;

import java.util.Locale;

/** Nothing goes to an address whose owner stopped us, or that does not exist. */
class AddressOpen implements Policy {

    @Override
    public Verdict judge(Intended intended) {
        var stopped = intended.address().stopped();
        return stopped == null ? Verdict.ALLOWED
                : new Verdict.Refused(stopped.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
