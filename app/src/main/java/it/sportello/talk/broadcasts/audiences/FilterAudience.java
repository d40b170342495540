package it.sportello.talk.broadcasts.audiences;

import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.AudienceSource;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Everyone of an office, a town, a language, a channel, heard from lately. A term that is not there asks for nothing. */
@Singleton
class FilterAudience implements AudienceSource {

    private static final int READ_AT_ONCE = 100;

    private final Contacts contacts;
    private final Addresses addresses;
    private final Reach reach;

    FilterAudience(Contacts contacts, Addresses addresses, Reach reach) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return Audience.FILTER;
    }

    @Override
    public void each(Audience audience, Consumer<Candidate> visitor) {
        Reach.Now now = reach.of(audience);
        String after = audience.terms().get("heard-after");
        if (after == null) {
            contacts.each(contact -> {
                if (fits(contact, audience)) {
                    visitor.accept(now.candidate(contact, null));
                }
            });
            return;
        }
        Instant since = LocalDate.parse(after).atStartOfDay(Rome.ZONE).toInstant();
        List<Contact> together = new ArrayList<>();
        contacts.each(contact -> {
            if (fits(contact, audience) && together.add(contact) && together.size() == READ_AT_ONCE) {
                heard(together, since).forEach(one -> visitor.accept(now.candidate(one, null)));
                together.clear();
            }
        });
        heard(together, since).forEach(one -> visitor.accept(now.candidate(one, null)));
    }

    private static boolean fits(Contact contact, Audience audience) {
        Map<String, String> terms = audience.terms();
        return contact.audience() == audience.of()
                && same(terms.get("office"), contact.office())
                && same(terms.get("town"), contact.town())
                && same(terms.get("language"), contact.language() == null ? "it" : contact.language());
    }

    private static boolean same(String asked, String is) {
        return asked == null || asked.equals(is);
    }

    private List<Contact> heard(List<Contact> some, Instant since) {
        Set<Urn> recent = new HashSet<>();
        List<Urn> urns = some.stream().flatMap(contact -> contact.urns().stream()).toList();
        for (Address address : urns.isEmpty() ? List.<Address>of() : addresses.findAll(urns)) {
            if (address.heard() != null && !address.heard().isBefore(since)) {
                recent.add(address.urn());
            }
        }
        return some.stream().filter(contact -> contact.urns().stream().anyMatch(recent::contains)).toList();
    }
}
