package it.sportello.talk.delivery.policies;

/** What we start needs the person's standing choice, or a public task the person has not refused. */
class PersonWants implements Policy {

    @Override
    public Verdict judge(Intended intended) {
        boolean wanted = intended.answer()
                || intended.contact().standing().wants(intended.purpose(), intended.channel().name());
        return wanted ? Verdict.ALLOWED : new Verdict.Refused("not-wanted");
    }
}
