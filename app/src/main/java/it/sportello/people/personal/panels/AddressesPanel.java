package it.sportello.people.personal.panels;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.people.contacts.Action;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnPanel;
import it.sportello.people.records.PersonWords;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where we reach a person, and how sure we are that it is them. */
@Singleton
class AddressesPanel implements OwnPanel {

    private final Contacts contacts;
    private final Addresses addresses;
    private final PersonWords words;
    private final Phrasebook phrases;

    AddressesPanel(Contacts contacts, Addresses addresses, PersonWords words, Phrasebook phrases) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.words = words;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Action sees() {
        return Action.SEE_OWN_RECORD;
    }

    @Override
    public Optional<Part> part(Own own) {
        List<Row> rows = contacts.find(own.contact()).stream().flatMap(contact -> contact.urns().stream())
                .flatMap(urn -> addresses.find(urn).stream()).map(address -> row(address, own.language())).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part(phrases.say(own.language(), "own.addresses"),
                phrases.say(own.language(), "own.addresses-intro"), rows));
    }

    private Row row(Address address, String language) {
        String stopped = address.stopped() == null ? "" : " " + phrases.say(language, "own.stopped-" + why(address));
        return new Row(words.channel(address.urn()), address.urn().path(),
                phrases.say(language, "own.proof-" + key(address.proof())) + stopped, List.of());
    }

    /** Who stopped letters did it here, and no telephone company. */
    private static String why(Address address) {
        boolean left = address.urn().scheme().equals(ChannelType.EMAIL.scheme()) && address.stopped().why() == Address.Stopped.Why.OPTED_OUT;
        return left ? "left" : key(address.stopped().why());
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
