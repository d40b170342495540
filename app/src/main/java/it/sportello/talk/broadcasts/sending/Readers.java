package it.sportello.talk.broadcasts.sending;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.discretion.Discretion;
import it.sportello.people.discretion.Discretions;
import it.sportello.talk.broadcasts.Allowance;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.Chunk;
import it.sportello.talk.broadcasts.Digest;
import it.sportello.talk.broadcasts.Recipient;
import it.sportello.talk.broadcasts.repeats.SendOnce;
import it.sportello.talk.delivery.policies.Verdict;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is true of the people of a window now: two reads for all of them, and what they want to get now or later. */
@Singleton
class Readers {

    private final Contacts contacts;
    private final Addresses addresses;
    private final List<Allowance> allowances;
    private final List<Digest> digests;
    private final SendOnce once;
    private final Discretions discretions;

    Readers(Contacts contacts, Addresses addresses, List<Allowance> allowances, List<Digest> digests, SendOnce once,
            Discretions discretions) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.allowances = allowances;
        this.digests = digests;
        this.once = once;
        this.discretions = discretions;
    }

    /** @param joined of the people, those who are several contacts, since when; @param discreet what some asked for */
    record Read(Map<String, Contact> contacts, Map<Urn, Address> addresses, Map<String, Instant> joined,
                Map<String, Discretion> discreet) {
    }

    Read read(Chunk chunk, List<Integer> indexes) {
        List<Recipient> people = indexes.stream().map(chunk.recipients()::get).toList();
        Map<String, Contact> known = contacts.byId(people.stream().map(Recipient::contact).toList());
        return new Read(known, addresses.findAll(people.stream().map(Recipient::urn).filter(Objects::nonNull).toList()).stream()
                        .collect(Collectors.toMap(Address::urn, Function.identity())),
                once.joined(known.values()), discretions.of(known.values().stream().map(Contact::id).toList()));
    }

    Verdict once(Broadcast broadcast, Chunk chunk, int index, Contact person, Read people) {
        return once.judge(broadcast.id(), chunk, index, person, people.joined().get(person.id()));
    }

    /** Those whom a digest will tell: durable when this returns. */
    Set<String> keptForDigest(Broadcast broadcast, Collection<String> people) {
        Set<String> kept = new HashSet<>();
        digests.forEach(digest -> kept.addAll(people.isEmpty() ? Set.of() : digest.keep(broadcast, people)));
        return kept;
    }

    /** Why these get nothing although the policies let them, by contact. */
    Map<String, String> refused(Broadcast broadcast, Collection<String> people) {
        Map<String, String> refused = new HashMap<>();
        allowances.forEach(allowance -> refused.putAll(people.isEmpty() ? Map.of() : allowance.take(broadcast, people)));
        return refused;
    }
}
