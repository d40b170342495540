package it.sportello.people.personal.openid;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.Outcome;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import it.sportello.platform.openid.OpenIdResult;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** Which person of ours the provider has proved: the one with this tax code, when nothing we know speaks against it. */
@Singleton
public class AcceptCitizen {

    private final Records records;
    private final Contacts contacts;
    private final AskStaff ask;
    private final Journal journal;

    AcceptCitizen(Records records, Contacts contacts, AskStaff ask, Journal journal) {
        this.records = records;
        this.contacts = contacts;
        this.ask = ask;
        this.journal = journal;
    }

    public sealed interface Result {

        record Found(String contact) implements Result {
        }

        /** Nobody, or nobody for sure: the office was asked. */
        record Asked() implements Result {
        }

        /** Proved, but with less than SPID level 2 or CIE asks for, or without an Italian tax code. */
        record NotEnough() implements Result {
        }
    }

    public Result accept(OpenIdResult.Proved proved) {
        Optional<Claimed> claimed = Claimed.sure(proved.claims()) ? Claimed.read(proved.claims()) : Optional.empty();
        if (claimed.isEmpty()) {
            refused(null, "not-enough");
            return new Result.NotEnough();
        }
        PersonRecord record = Optional.ofNullable(records.owners(List.of(claimed.get().taxCode())).get(claimed.get().taxCode()))
                .flatMap(records::find).orElse(null);
        Optional<Contact> person = record == null ? Optional.empty() : contacts.find(record.contact());
        boolean doubtful = record != null && record.born() != null && claimed.get().born() != null && !record.born().equals(claimed.get().born());
        if (person.isEmpty() || doubtful) {
            ask.who(claimed.get(), person.orElse(null));
            refused(person.map(Contact::id).orElse(null), doubtful ? "doubtful" : "unknown");
            return new Result.Asked();
        }
        complete(record, claimed.get());
        return new Result.Found(person.get().id());
    }

    /** What was not known is known now; what a person or an operator said stays. */
    private void complete(PersonRecord record, Claimed claimed) {
        PersonRecord more = record.completedBy(new PersonRecord(record.contact(), 0, claimed.family(), claimed.given(), claimed.taxCode(),
                claimed.born(), record.origin()));
        if (!more.equals(record)) {
            // whoever wrote it at the same time knew as much: nothing is lost when this one is late
            records.save(more);
        }
    }

    private void refused(String contact, String why) {
        journal.record(Entry.of(Kind.OWN_PAGE_ENTERED, Actor.service()).person(contact).ended(Outcome.REFUSED).with("by", "openid").with("why", why));
    }
}
