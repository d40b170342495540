package it.sportello.talk.selfservice;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Reply;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;

/** Who is behind this address, by the names they gave. */
@Singleton
class WhoCapability implements Capability {

    private final Addresses addresses;
    private final Contacts contacts;

    WhoCapability(Addresses addresses, Contacts contacts) {
        this.addresses = addresses;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "people.who";
    }

    @Override
    public Reply call(Call call) {
        List<String> people = addresses.find(call.urn()).map(Address::people).orElse(List.of());
        List<Option> named = contacts.findAll(people).stream().filter(contact -> contact.name() != null)
                .map(contact -> new Option(contact.id(), first(contact))).toList();
        return named.size() < 2 ? Reply.of("one") : new Reply("several", Map.of(), named);
    }

    /** The first name only: whoever reads this number may be someone else. */
    private static String first(Contact contact) {
        return contact.name().split(" ")[0];
    }
}
