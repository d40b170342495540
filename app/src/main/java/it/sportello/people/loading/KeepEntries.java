package it.sportello.people.loading;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what lines say of people, all of them with a handful of writes: somebody new, or what was missing of somebody known. */
@Singleton
class KeepEntries {

    private static final int OF_AGE = 18;

    private final Contacts contacts;
    private final Addresses addresses;
    private final Records records;
    private final Refusals refusals;

    KeepEntries(Contacts contacts, Addresses addresses, Records records, Refusals refusals) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.records = records;
        this.refusals = refusals;
    }

    /** Whom a line speaks of. @param made whether by this line @param urns where the line may say that they are reached */
    private record Told(String contact, Entry entry, boolean made, List<Urn> urns) {
    }

    void keep(Load load, List<Verdict> verdicts) {
        List<Told> told = verdicts.stream().flatMap(verdict -> told(load, verdict)).toList();
        Map<Urn, Address> reached = reached(told);
        add(load, told.stream().filter(Told::made).toList(), reached);
        told.stream().filter(one -> !one.made()).forEach(one -> theirs(one, reached)
                .forEach(urn -> contacts.change(one.contact(), known -> known.urns().contains(urn) ? known : known.reachedAlso(urn))));
        told.stream().filter(one -> !one.made() && one.entry().town() != null).forEach(one -> contacts.change(one.contact(),
                known -> known.town() == null ? known.withTown(one.entry().town()) : known));
        complete(load, told);
    }

    private static Stream<Told> told(Load load, Verdict verdict) {
        return switch (verdict) {
            case Verdict.New(var entry) -> Stream.of(new Told(JudgeLines.contact(load, entry.line()), entry, true, JudgeLines.urns(entry)));
            case Verdict.Unreachable(var entry, var why) ->
                    Stream.of(new Told(JudgeLines.contact(load, entry.line()), entry, true, List.of()));
            // the telephone of who is known stays the one they gave us
            case Verdict.Known(var entry, var contact) -> Stream.of(new Told(contact, entry, false, JudgeLines.urns(entry).stream()
                    .filter(urn -> urn.scheme().equals(ChannelType.EMAIL.scheme())).toList()));
            case Verdict.Refused refused -> Stream.empty();
        };
    }

    /** Makes the addresses where nobody is reached. */
    private Map<Urn, Address> reached(List<Told> told) {
        Map<Urn, String> owners = new LinkedHashMap<>();
        told.forEach(one -> one.urns().forEach(urn -> owners.putIfAbsent(urn, one.contact())));
        addresses.introduce(owners);
        return addresses.findAll(owners.keySet()).stream().collect(Collectors.toMap(Address::urn, Function.identity()));
    }

    private static List<Urn> theirs(Told one, Map<Urn, Address> reached) {
        return one.urns().stream().filter(urn -> reached.containsKey(urn) && reached.get(urn).people().contains(one.contact())).toList();
    }

    private void add(Load load, List<Told> told, Map<Urn, Address> reached) {
        List<Contact> newcomers = told.stream().map(one -> new Contact(one.contact(), 0, null, one.entry().language(), load.office(), one.entry().town(),
                Contact.Audience.CITIZEN, age(one.entry().born(), load.at()), theirs(one, reached), List.of(), load.at())).toList();
        contacts.addAll(refusals.carry(newcomers, load.at()));
        refusals.carried(newcomers.stream().flatMap(newcomer -> newcomer.urns().stream()).toList());
    }

    private void complete(Load load, List<Told> told) {
        Map<String, PersonRecord> before = records.findAll(told.stream().map(Told::contact).toList()).stream()
                .collect(Collectors.toMap(PersonRecord::contact, Function.identity()));
        Map<String, PersonRecord> after = new LinkedHashMap<>(before);
        told.forEach(one -> after.merge(one.contact(), said(load, one), PersonRecord::completedBy));
        if (!records.saveAll(after.values().stream().filter(record -> !record.equals(before.get(record.contact()))).toList())) {
            told.forEach(one -> complete(one.contact(), said(load, one)));
        }
    }

    private void complete(String contact, PersonRecord said) {
        Records.Saving saving = Records.Saving.STALE;
        while (saving == Records.Saving.STALE) {
            PersonRecord before = records.find(contact).orElse(null);
            PersonRecord after = before == null ? said : before.completedBy(said);
            saving = after.equals(before) ? Records.Saving.SAVED : records.save(after);
        }
    }

    private static PersonRecord said(Load load, Told one) {
        Entry entry = one.entry();
        return new PersonRecord(one.contact(), 0, entry.family(), entry.given(), entry.taxCode(), entry.born(),
                new Origin(load.source(), load.basis(), load.id(), load.at()));
    }

    private static Contact.Age age(LocalDate born, Instant now) {
        if (born == null) {
            return Contact.Age.UNKNOWN;
        }
        return born.plusYears(OF_AGE).isAfter(now.atZone(Rome.ZONE).toLocalDate()) ? Contact.Age.MINOR : Contact.Age.ADULT;
    }
}
