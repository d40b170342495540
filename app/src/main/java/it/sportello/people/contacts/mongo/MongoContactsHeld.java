package it.sportello.people.contacts.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.people.consent.Choice;
import it.sportello.people.consent.Purpose;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Refusals;
import it.sportello.people.contacts.SamePerson;
import it.sportello.platform.store.Store;
import it.sportello.platform.store.names.NameIndex;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.pullAll;

/**
 * Who the person is to us. Before anything else goes, what they refused is kept by digests of their addresses; the addresses go before
 * the contacts, so that whoever writes meanwhile is somebody new.
 */
@Singleton
class MongoContactsHeld implements Holdings {

    private final MongoCollection<Document> contacts;
    private final MongoCollection<Document> addressDocuments;
    private final MongoCollection<Document> stopped;
    private final Roster roster;
    private final NameIndex names;
    private final SamePerson same;
    private final Addresses addresses;
    private final Refusals refusals;

    MongoContactsHeld(Store store, SamePerson same, Addresses addresses, Refusals refusals) {
        contacts = store.collection("contacts");
        addressDocuments = store.collection("addresses");
        stopped = store.queue("addresses-stopped");
        roster = new Roster(store.collection("contact-rosters"));
        names = new NameIndex(store.collection("contact-names"));
        this.same = same;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    @Override
    public String title() {
        return "Nome, indirizzi e scelte";
    }

    @Override
    public Set<String> collections() {
        return Set.of("contacts", "contact-rosters", "contact-names", "addresses", "addresses-stopped", "refusals");
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Contact contact : themselves(subject)) {
            all.add(Facts.of("Come ti fai chiamare", contact.name()).and("Lingua", contact.language()).and("Ufficio", contact.office())
                    .and("Comune", contact.town()).and("Con noi da", contact.since()).map());
            for (Choice choice : contact.choices()) {
                all.add(Facts.of("Scelta", choice.purpose()).and("Canale", choice.channel().equals(Choice.EVERYWHERE) ? "tutti" : choice.channel())
                        .and("Risposta", choice.wanted() ? "sì" : "no").and("Quando", choice.at()).map());
            }
        }
        for (Address address : addresses.findAll(subject.addresses())) {
            all.add(Facts.of("Indirizzo", address.urn().text()).and("Ultimo messaggio da qui", address.heard())
                    .and("Fermo perché", address.stopped() == null ? null : address.stopped().why()).map());
        }
        return all;
    }

    @Override
    public Fate fate(Subject subject) {
        Set<Purpose> refused = EnumSet.noneOf(Purpose.class);
        themselves(subject).forEach(contact -> refused.addAll(refused(subject, contact)));
        Fate fate = new Fate(List.of("Il nome, " + (subject.addresses().size() == 1 ? "un indirizzo" : subject.addresses().size() + " indirizzi")
                + ", la lingua, il comune e le scelte."), List.of());
        return refused.isEmpty() ? fate
                : fate.staying("Un'impronta cifrata degli indirizzi: ha detto STOP, e un nuovo elenco non deve farci scrivere di nuovo.");
    }

    @Override
    public boolean erase(Subject subject) {
        for (Contact contact : themselves(subject)) {
            refusals.keep(subject.addresses(), refused(subject, contact));
            names.remove(contact.id(), contact.name());
        }
        subject.addresses().forEach(urn -> leave(urn, subject.ids()));
        contacts.deleteMany(in("_id", subject.ids()));
        roster.remove(subject.ids());
        return true;
    }

    /** What still leads to somebody else stays theirs. */
    private void leave(Urn urn, List<String> ids) {
        addressDocuments.updateOne(eq(urn.text()), pullAll("people", ids));
        if (addressDocuments.deleteOne(and(eq(urn.text()), eq("people", List.of()))).getDeletedCount() == 1) {
            stopped.deleteOne(eq(urn.text()));
        }
    }

    private List<Contact> themselves(Subject subject) {
        return subject.ids().stream().flatMap(id -> same.itself(id).stream()).toList();
    }

    private Set<Purpose> refused(Subject subject, Contact contact) {
        boolean everything = addresses.findAll(subject.addresses()).stream().map(Address::stopped)
                .anyMatch(stop -> stop != null && stop.why() != Address.Stopped.Why.DEAD);
        Set<Purpose> refused = EnumSet.noneOf(Purpose.class);
        Arrays.stream(Purpose.values()).filter(purpose -> everything || contact.choices().reversed().stream()
                .filter(choice -> choice.purpose() == purpose).findFirst().filter(choice -> !choice.wanted()).isPresent()).forEach(refused::add);
        return refused;
    }
}
