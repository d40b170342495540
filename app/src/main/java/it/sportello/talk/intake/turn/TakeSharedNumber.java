package it.sportello.talk.intake.turn;

import it.sportello.bots.dialogue.Input;
import it.sportello.bots.messaging.Urn;
import it.sportello.bots.messaging.inbound.InboundMessage;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.Proof;
import it.sportello.talk.intake.answering.Answering;
import it.sportello.talk.intake.answering.Talk;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shared contact: trusted, and kept as the person's own number, only when the provider says it is the sender's. */
@Singleton
class TakeSharedNumber implements Step {

    private final Talk talk;
    private final Addresses addresses;
    private final Contacts contacts;

    TakeSharedNumber(Talk talk, Addresses addresses, Contacts contacts) {
        this.talk = talk;
        this.addresses = addresses;
        this.contacts = contacts;
    }

    @Override
    public boolean take(Answering turn) {
        InboundMessage.SharedContact shared = turn.said().contact();
        if (shared == null) {
            return false;
        }
        if (!shared.own()) {
            talk.say(turn, "proof.contact-other");
            return true;
        }
        addresses.prove(turn.said().urn(), Proof.SHARED_CONTACT);
        Urn phone = new Urn("tel", shared.phone());
        addresses.introduce(Map.of(phone, turn.contact().id()));
        addresses.prove(phone, Proof.SHARED_CONTACT);
        turn.contact(contacts.change(turn.contact().id(), contact -> {
            List<Urn> urns = new ArrayList<>(contact.urns());
            if (!urns.contains(phone)) {
                urns.add(phone);
            }
            return contact.withUrns(urns);
        }));
        if (turn.session() == null) {
            talk.say(turn, "proof.contact-ok");
        } else {
            talk.resume(turn, new Input.Said(turn.key(), shared.phone(), null, "contact", Map.of("phone", shared.phone())));
        }
        return true;
    }
}
