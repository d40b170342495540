package it.sportello.talk.selfservice;

import it.sportello.bots.dialogue.Reply;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.ids.Ids;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

/** Who speaks now at this address: one of those known there, or someone new with the name given. */
@Singleton
class NameCapability implements Capability {

    private final Addresses addresses;
    private final Contacts contacts;
    private final Ids ids;

    NameCapability(Addresses addresses, Contacts contacts, Ids ids) {
        this.addresses = addresses;
        this.contacts = contacts;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "people.name";
    }

    @Override
    public Reply call(Call call) {
        String person = call.arg("person");
        if (!person.isEmpty()) {
            // the one offered may have been found to be the same as the one behind the address
            addresses.find(call.urn()).stream().flatMap(address -> address.people().stream())
                    .filter(id -> contacts.find(id).filter(found -> found.id().equals(person)).isPresent()).findFirst()
                    .ifPresent(id -> addresses.speak(call.urn(), id));
            return Reply.of("set");
        }
        Contact contact = contacts.find(call.contact()).orElseThrow();
        if (contact.name() == null || contact.name().equals(call.arg("name"))) {
            contacts.change(contact.id(), found -> found.withName(call.arg("name")));
        } else {
            Contact newcomer = contacts.add(Contact.newcomer(ids.next(), call.urn(), call.now())
                    .withName(call.arg("name")).withLanguage(call.language()));
            addresses.speak(call.urn(), newcomer.id());
        }
        return Reply.of("set");
    }
}
