package it.sportello.talk.selfservice;

import it.sportello.bots.dialogue.Reply;
import it.sportello.people.contacts.Addresses;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

/** The number that was silent for 90 days is still theirs. */
@Singleton
class StillTheirsCapability implements Capability {

    private final Addresses addresses;

    StillTheirsCapability(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "people.still-theirs";
    }

    @Override
    public Reply call(Call call) {
        addresses.asked(call.urn(), null);
        return Reply.of("confirmed");
    }
}
