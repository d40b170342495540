package it.sportello.people.loading;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.contacts.Refusals;
import it.sportello.people.records.Origin;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes what a line says of a person: somebody new, or what was missing of somebody known. */
@Singleton
class KeepEntry {

    private static final int OF_AGE = 18;

    private final Contacts contacts;
    private final Addresses addresses;
    private final Records records;
    private final Refusals refusals;

    KeepEntry(Contacts contacts, Addresses addresses, Records records, Refusals refusals) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.records = records;
        this.refusals = refusals;
    }

    void keep(Load load, Verdict verdict) {
        switch (verdict) {
            case Verdict.New(var entry) -> {
                String id = JudgeLines.contact(load, entry.line());
                List<Urn> urns = JudgeLines.urns(entry).stream().filter(urn -> theirs(urn, id)).toList();
                add(load, entry, urns);
                urns.forEach(refusals::carried);
            }
            case Verdict.Unreachable(var entry, var why) -> add(load, entry, List.of());
            case Verdict.Known(var entry, var contact) -> {
                complete(load, entry, contact);
                // the telephone of who is known stays the one they gave us
                JudgeLines.urns(entry).stream().filter(urn -> urn.scheme().equals(ChannelType.EMAIL.scheme()) && theirs(urn, contact))
                        .forEach(urn -> contacts.change(contact, known -> known.urns().contains(urn) ? known : known.reachedAlso(urn)));
            }
            case Verdict.Refused refused -> { }
        }
    }

    /** Makes the address when nobody is reached there. */
    private boolean theirs(Urn urn, String contact) {
        addresses.introduce(urn, contact);
        return addresses.find(urn).filter(address -> address.people().contains(contact)).isPresent();
    }

    private void add(Load load, Entry entry, List<Urn> urns) {
        String id = JudgeLines.contact(load, entry.line());
        Contact newcomer = new Contact(id, 0, null, entry.language(), load.office(), null, Contact.Audience.CITIZEN,
                age(entry.born(), load.at()), urns, List.of(), load.at());
        for (Urn urn : urns) {
            newcomer = refusals.carry(newcomer, urn, load.at());
        }
        contacts.add(newcomer);
        complete(load, entry, id);
    }

    private void complete(Load load, Entry entry, String contact) {
        Records.Saving saving = Records.Saving.STALE;
        while (saving == Records.Saving.STALE) {
            PersonRecord said = new PersonRecord(contact, 0, entry.family(), entry.given(), entry.taxCode(), entry.born(),
                    new Origin(load.source(), load.basis(), load.id(), load.at()));
            PersonRecord now = records.find(contact).map(known -> known.completedBy(said)).orElse(said);
            saving = records.find(contact).filter(now::equals).isPresent() ? Records.Saving.SAVED : records.save(now);
        }
    }

    private static Contact.Age age(LocalDate born, Instant now) {
        if (born == null) {
            return Contact.Age.UNKNOWN;
        }
        return born.plusYears(OF_AGE).isAfter(now.atZone(Rome.ZONE).toLocalDate()) ? Contact.Age.MINOR : Contact.Age.ADULT;
    }
}
