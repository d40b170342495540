package it.sportello.talk.selfservice;

import it.sportello.bots.dialogue.Reply;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

/** The language of everything we say from now on. */
@Singleton
class LanguageCapability implements Capability {

    private final Contacts contacts;

    LanguageCapability(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "people.language";
    }

    @Override
    public Reply call(Call call) {
        contacts.change(call.contact(), contact -> contact.withLanguage(call.arg("language")));
        return Reply.of("set");
    }
}
