package it.sportello.talk.personal;

import it.sportello.bots.dialogue.Reply;
import it.sportello.people.personal.OwnPass;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

import java.util.Map;

/** {@code people.my-page}: the link to the page of whoever speaks. It opens nothing without a code. */
@Singleton
class MyPageCapability implements Capability {

    private final OwnPass passes;

    MyPageCapability(OwnPass passes) {
        this.passes = passes;
    }

    @Override
    public String name() {
        return "people.my-page";
    }

    @Override
    public Reply call(Call call) {
        return Reply.of("sent", Map.of("link", passes.link(call.id(), call.contact()), "minutes", String.valueOf(OwnPass.VALID.toMinutes())));
    }
}
