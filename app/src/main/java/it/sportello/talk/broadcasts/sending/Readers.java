package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.Urn;
import it.sportello.office.offices.Offices;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.broadcasts.Allowance;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Prices;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.Spending;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is true of the people of a window now: two reads for all of them, and what they and the office may still take. */
@Singleton
class Readers {

    private final Contacts contacts;
    private final Addresses addresses;
    private final List<Allowance> allowances;
    private final Prices prices;
    private final Spending spending;
    private final Offices offices;

    Readers(Contacts contacts, Addresses addresses, List<Allowance> allowances, Prices prices, Spending spending,
            Offices offices) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.allowances = allowances;
        this.prices = prices;
        this.spending = spending;
        this.offices = offices;
    }

    record Read(Map<String, Contact> contacts, Map<Urn, Address> addresses) {
    }

    Read read(Chunk chunk, List<Integer> indexes) {
        List<Recipient> people = indexes.stream().map(chunk.recipients()::get).toList();
        return new Read(
                contacts.findAll(people.stream().map(Recipient::contact).toList()).stream()
                        .collect(Collectors.toMap(Contact::id, Function.identity())),
                addresses.findAll(people.stream().map(Recipient::urn).filter(Objects::nonNull).toList()).stream()
                        .collect(Collectors.toMap(Address::urn, Function.identity())));
    }

    Set<String> usedUp(Broadcast broadcast, Chunk chunk, List<Integer> indexes) {
        List<String> people = indexes.stream().map(index -> chunk.recipients().get(index).contact()).toList();
        Set<String> usedUp = new HashSet<>();
        allowances.forEach(allowance -> usedUp.addAll(allowance.take(broadcast, people)));
        return usedUp;
    }

    boolean pay(Broadcast broadcast, List<PlanWindow.Planned> going, LocalDate day) {
        long tenths = going.stream().mapToLong(PlanWindow.Planned::tenths).sum();
        Optional<Long> cap = offices.find(broadcast.office()).map(office -> 10 * office.remit().monthlyCapCents());
        if (tenths == 0) {
            return true;
        }
        // an office whose cap is nothing pays nothing; to the list of spending nothing means no cap
        return !cap.equals(Optional.of(0L)) && spending.take(broadcast.office(), YearMonth.from(day), tenths, cap.orElse(0L));
    }

    long price(Channel line, int cost, LocalDate day) {
        return cost * prices.of(line.type().name(), day);
    }
}
