package it.sportello.talk.selfservice;

import it.sportello.bots.dialogue.Reply;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.chain.Hash;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

/** The language of everything we say from now on. */
@Singleton
class LanguageCapability implements Capability {

    private static final int NAME = 32;

    private final Contacts contacts;
    private final Journal journal;

    LanguageCapability(Contacts contacts, Journal journal) {
        this.contacts = contacts;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "people.language";
    }

    @Override
    public Reply call(Call call) {
        contacts.change(call.contact(), contact -> contact.withLanguage(call.arg("language")));
        journal.record(Entry.of(Kind.LANGUAGE_CHOSEN, Actor.person(call.contact())).person(call.contact())
                .named("language/" + Hash.of(call.id()).substring(0, NAME)).with("language", call.arg("language")));
        return Reply.of("set");
    }
}
