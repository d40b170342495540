package it.sportello.talk.selfservice;

import it.sportello.bots.dialogue.Reply;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Proof;
import it.sportello.people.privacy.OpenRequest;
import it.sportello.people.privacy.Request;
import it.sportello.people.privacy.RequestState;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.Call;
import it.sportello.talk.flows.Capability;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** I MIEI DATI: a request for a copy or for erasure, with its number and the day by which the office must answer. */
@Singleton
class DataRequestCapability implements Capability {

    private final OpenRequest open;
    private final Addresses addresses;
    private final Phrasebook phrases;
    private final Journal journal;

    DataRequestCapability(OpenRequest open, Addresses addresses, Phrasebook phrases, Journal journal) {
        this.open = open;
        this.addresses = addresses;
        this.phrases = phrases;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "privacy.ask";
    }

    @Override
    public Reply call(Call call) {
        OpenRequest.Opened opened = open.open(call.contact(), Request.What.valueOf(call.arg("what").toUpperCase(Locale.ROOT)), Request.Way.CHAT, proof(call));
        Request request = opened.request();
        journal.record(Entry.of(Kind.DATA_ASKED, Actor.person(call.contact())).person(call.contact()).named("asked/" + request.receipt())
                .about("request", request.receipt()).with("how", request.what()));
        String outcome = request.state() == RequestState.TO_IDENTIFY ? "to-identify" : opened.isNew() ? "opened" : "already";
        return Reply.of(outcome, Map.of("receipt", request.receipt(), "until", phrases.formats(call.language()).day(LocalDate.ofInstant(request.due(), Rome.ZONE))));
    }

    /** Behind a number that several share anybody of them may be writing. */
    private Proof proof(Call call) {
        return addresses.find(call.urn()).filter(address -> !address.shared()).map(Address::proof).orElse(Proof.ADDRESS);
    }
}
