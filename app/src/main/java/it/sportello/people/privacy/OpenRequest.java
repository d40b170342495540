package it.sportello.people.privacy;

import it.sportello.people.contacts.Action;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.Proof;
import it.sportello.platform.ids.Numbers;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.Optional;

/** A person asks. The same thing is open once at a time: asked again, the first is still the answer. */
@Singleton
public class OpenRequest {

    private final Requests requests;
    private final Contacts contacts;
    private final Numbers numbers;
    private final InstantSource clock;

    OpenRequest(Requests requests, Contacts contacts, Numbers numbers, InstantSource clock) {
        this.requests = requests;
        this.contacts = contacts;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @param isNew not when it was open already */
    public record Opened(Request request, boolean isNew) {
    }

    /** What a person must have proved to be given what they ask for without being looked at. */
    public static Proof needs(Request.What what) {
        return (what == Request.What.ERASE ? Action.ERASE_OWN_RECORD : Action.SEE_OWN_RECORD).needs();
    }

    /**
     * @param proof how sure we are that it is the person
     * @throws java.util.NoSuchElementException when there is no such contact
     */
    public Opened open(String contact, Request.What what, Request.Way way, Proof proof) {
        Contact person = contacts.find(contact).orElseThrow();
        Optional<Request> open = requests.of(person.id()).stream().filter(one -> one.what() == what && one.state().open()).findFirst();
        if (open.isPresent()) {
            return new Opened(proved(open.get(), proof), false);
        }
        RequestState first = proof.compareTo(needs(what)) >= 0 ? RequestState.ASKED : RequestState.TO_IDENTIFY;
        Request request = new Request(numbers.next(), 1, what, way, person.id(), person.office(), clock.instant(), first, null, null);
        requests.add(request);
        return new Opened(request, true);
    }

    /** Whoever was not recognised when they asked, and is now, need not be looked at again. */
    private Request proved(Request open, Proof proof) {
        if (open.state() != RequestState.TO_IDENTIFY || proof.compareTo(needs(open.what())) < 0) {
            return open;
        }
        Request moved = open.in(RequestState.ASKED);
        return requests.replace(moved) ? moved : requests.find(open.receipt()).orElse(open);
    }
}
