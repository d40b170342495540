package it.sportello.ask.campaigns.choosing;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Selection;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.contacts.Address;
import it.sportello.people.contacts.Addresses;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who fits a campaign's filter: what stands in the contact at once, the rest for some of them together. */
@Singleton
class Fitting {

    private final Addresses addresses;
    private final Sheets sheets;
    private final Elsewhere elsewhere;

    Fitting(Addresses addresses, Sheets sheets, Elsewhere elsewhere) {
        this.addresses = addresses;
        this.sheets = sheets;
        this.elsewhere = elsewhere;
    }

    static boolean fits(Campaign campaign, Set<String> offices, Contact contact) {
        Selection.Filter filter = campaign.selection().filter();
        return offices.contains(contact.office() == null ? "" : contact.office()) && contact.audience() == filter.of()
                && same(filter.town(), contact.town())
                && same(filter.language(), contact.language() == null ? "it" : contact.language())
                && !campaign.selection().without().contains(contact.id());
    }

    private static boolean same(String asked, String is) {
        return asked == null || asked.equals(is);
    }

    List<Contact> fitting(Campaign campaign, List<Contact> some) {
        Selection.Filter filter = campaign.selection().filter();
        if (some.isEmpty()) {
            return some;
        }
        Set<String> busy = elsewhere.busy(campaign, some.stream().map(Contact::id).toList());
        List<Contact> left = some.stream().filter(contact -> !busy.contains(contact.id())).toList();
        if (filter.heardAfter() != null || filter.heardBefore() != null) {
            Map<String, Instant> heard = heard(left);
            left = left.stream().filter(contact -> within(filter, heard.get(contact.id()))).toList();
        }
        if (filter.withoutSheet() && !left.isEmpty()) {
            Set<String> answering = sheets.ofPerson(left.stream().map(Contact::id).toList()).stream()
                    .filter(sheet -> sheet.opening().questionnaire().equals(campaign.questionnaire()))
                    .map(sheet -> sheet.opening().contact()).collect(Collectors.toSet());
            left = left.stream().filter(contact -> !answering.contains(contact.id())).toList();
        }
        return left;
    }

    /** By contact, when it last wrote; those who never did are left out. */
    private Map<String, Instant> heard(List<Contact> some) {
        Map<Urn, Instant> when = new HashMap<>();
        List<Urn> urns = some.stream().flatMap(contact -> contact.urns().stream()).toList();
        for (Address address : urns.isEmpty() ? List.<Address>of() : addresses.findAll(urns)) {
            if (address.heard() != null) {
                when.put(address.urn(), address.heard());
            }
        }
        Map<String, Instant> heard = new HashMap<>();
        some.forEach(contact -> contact.urns().stream().filter(when::containsKey).map(when::get).max(Instant::compareTo)
                .ifPresent(latest -> heard.put(contact.id(), latest)));
        return heard;
    }

    private static boolean within(Selection.Filter filter, Instant heard) {
        return (filter.heardAfter() == null || heard != null && !heard.isBefore(begins(filter.heardAfter())))
                && (filter.heardBefore() == null || heard == null || heard.isBefore(begins(filter.heardBefore())));
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(Rome.ZONE).toInstant();
    }
}
