package it.sportello.people.loading;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.places.Places;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.loading.sheets.Sheet;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import it.sportello.people.records.TaxCode;
import it.sportello.platform.store.names.NameWords;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of each line, told before anything is written and again when it is: the same answer both times, also when the work
 * broke off in between, because a line's own person counts as new.
 */
@Singleton
class JudgeLines {

    private final Records records;
    private final Addresses addresses;
    private final Places places;
    private final InstantSource clock;

    JudgeLines(Records records, Addresses addresses, Places places, InstantSource clock) {
        this.records = records;
        this.addresses = addresses;
        this.places = places;
        this.clock = clock;
    }

    /** Who a line makes: told by the line, so that it is made once. */
    static String contact(Load load, int line) {
        return load.id() + "-" + line;
    }

    /** @param earlier what the lines before these said: grows */
    List<Verdict> judge(Load load, List<Sheet.Line> lines, Earlier earlier) {
        List<Verdict> read = read(load, lines, earlier);
        Known known = known(read);
        List<Verdict> verdicts = new ArrayList<>();
        for (Verdict one : read) {
            if (one instanceof Verdict.New(var entry)) {
                Verdict met = meet(load, entry, known, earlier);
                earlier.take(load, met, urns(entry).stream().filter(urn -> !known.taken(urn, contact(load, entry.line()))).toList());
                verdicts.add(met);
            } else {
                verdicts.add(one);
            }
        }
        return verdicts;
    }

    /** Who stands on these lines, without asking who is known: for lines that are kept, whose addresses are found with everybody's. */
    void remember(Load load, List<Sheet.Line> lines, Earlier earlier) {
        read(load, lines, earlier);
    }

    private List<Verdict> read(Load load, List<Sheet.Line> lines, Earlier earlier) {
        ReadEntry read = new ReadEntry(load.columns(), clock.instant().atZone(Rome.ZONE).toLocalDate(), new ReadTown(places, load.office()));
        List<Verdict> verdicts = new ArrayList<>();
        for (Sheet.Line line : lines) {
            verdicts.add(read.read(line, entry -> once(entry, earlier), why -> new Verdict.Refused(line.number(), why)));
        }
        return verdicts;
    }

    private static Verdict once(Entry entry, Earlier earlier) {
        return earlier.sameCode(entry).<Verdict>map(line -> new Verdict.Refused(entry.line(), "questa persona è già alla riga " + line))
                .orElseGet(() -> new Verdict.New(entry));
    }

    private record Known(Map<TaxCode, String> owners, Map<Urn, Address> addresses, Map<String, PersonRecord> behind) {

        /** By somebody who is not {@code own}. */
        boolean taken(Urn urn, String own) {
            Address address = addresses.get(urn);
            return address != null && !address.people().contains(own);
        }
    }

    private Known known(List<Verdict> verdicts) {
        List<Entry> entries = verdicts.stream().filter(Verdict.New.class::isInstance).map(verdict -> ((Verdict.New) verdict).entry()).toList();
        Map<Urn, Address> found = addresses.findAll(entries.stream().flatMap(entry -> urns(entry).stream()).toList())
                .stream().collect(Collectors.toMap(Address::urn, Function.identity()));
        Map<String, PersonRecord> behind = new HashMap<>();
        records.findAll(found.values().stream().map(Address::people).flatMap(Collection::stream).toList())
                .forEach(record -> behind.put(record.contact(), record));
        return new Known(records.owners(entries.stream().map(Entry::taxCode).filter(Objects::nonNull).toList()), found, behind);
    }

    private static Verdict meet(Load load, Entry entry, Known known, Earlier earlier) {
        String own = contact(load, entry.line());
        String owner = entry.taxCode() == null ? null : known.owners().get(entry.taxCode());
        if (owner != null && !owner.equals(own)) {
            return new Verdict.Known(entry, owner);
        }
        List<Urn> urns = urns(entry);
        if (urns.isEmpty()) {
            return new Verdict.Unreachable(entry, "mancano il cellulare e l'e-mail");
        }
        List<Urn> taken = urns.stream().filter(urn -> known.taken(urn, own) || earlier.at(urn).isPresent()).toList();
        Optional<String> same = taken.stream().flatMap(urn -> same(entry, urn, known, earlier)).findFirst();
        if (same.isPresent()) {
            return new Verdict.Known(entry, same.get());
        }
        return taken.size() < urns.size() ? new Verdict.New(entry)
                : new Verdict.Unreachable(entry, "il recapito è già di un'altra persona");
    }

    /** Ids of who is reached there and is the same: what an earlier line says of them is not all written down yet. */
    private static Stream<String> same(Entry entry, Urn urn, Known known, Earlier earlier) {
        Optional<PersonRecord> line = earlier.at(urn);
        return line.isPresent() ? line.filter(record -> same(entry, record)).map(PersonRecord::contact).stream()
                : known.addresses().get(urn).people().stream().filter(contact -> same(entry, known.behind().get(contact)));
    }

    /** Somebody who wrote from the number and of whom nothing is known, or whose name has the same words. */
    private static boolean same(Entry entry, PersonRecord behind) {
        if (behind == null) {
            return true;
        }
        boolean otherCode = entry.taxCode() != null && behind.taxCode() != null && !entry.taxCode().equals(behind.taxCode());
        return !otherCode && words(behind.family(), behind.given()).equals(words(entry.family(), entry.given()));
    }

    private static java.util.Set<String> words(String family, String given) {
        return java.util.Set.copyOf(NameWords.of(Objects.toString(family, "") + " " + Objects.toString(given, "")));
    }

    /** Who has these is likely the same, never surely; {@code null} when no birth date is known. */
    static String likeness(Entry entry) {
        return entry.born() == null ? null : words(entry.family(), entry.given()).stream().sorted().toList() + " " + entry.born();
    }

    /** Where a line says that its person is reached, in everyone's order. */
    static List<Urn> urns(Entry entry) {
        return Stream.of(new Said(ChannelType.EMAIL, entry.email()), new Said(ChannelType.SMS, entry.phone()))
                .filter(said -> said.path() != null).map(said -> new Urn(said.type().scheme(), said.path())).toList();
    }

    private record Said(ChannelType type, String path) {
    }
}
