package it.sportello.talk.delivery.policies;

import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Contact;

/** Under 18 only general information goes out, until a guardian or an operator confirms. */
class GrownUp implements Policy {

    @Override
    public Verdict judge(Intended intended) {
        boolean general = intended.answer() || intended.purpose() == Purpose.SERVICE_NEWS;
        return general || intended.contact().age() != Contact.Age.MINOR ? Verdict.ALLOWED : new Verdict.Refused("minor");
    }
}
