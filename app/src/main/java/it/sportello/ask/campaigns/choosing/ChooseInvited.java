package it.sportello.ask.campaigns.choosing;

import it.sportello.ask.campaigns.AgeBand;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.inviting.CampaignAudience;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.audiences.Reach;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Everyone a campaign invites, once each; of a sample those drawn, with flat memory. */
@Singleton
public class ChooseInvited {

    private static final int READ_AT_ONCE = 100;

    private final Contacts contacts;
    private final Records records;
    private final Reach reach;
    private final Fitting fitting;
    private final CampaignAudience audiences;

    ChooseInvited(Contacts contacts, Records records, Reach reach, Fitting fitting, CampaignAudience audiences) {
        this.contacts = contacts;
        this.records = records;
        this.reach = reach;
        this.fitting = fitting;
        this.audiences = audiences;
    }

    /** @param day on which ages are counted */
    public void each(Campaign campaign, LocalDate day, Consumer<Chosen> visitor) {
        if (!campaign.selection().sampled()) {
            fitting(campaign, day, visitor);
            return;
        }
        Map<String, Map<AgeBand, Draw>> draws = new HashMap<>();
        fitting(campaign, day, one -> {
            if (one.urn() != null && one.band() != AgeBand.UNKNOWN) {
                draws.computeIfAbsent(one.office(), none -> new EnumMap<>(AgeBand.class)).computeIfAbsent(one.band(),
                        none -> new Draw(campaign.selection().seed(), campaign.selection().perBand())).add(one);
            }
        });
        campaign.offices().forEach(office -> draws.getOrDefault(office, Map.of()).values()
                .forEach(draw -> draw.taken().forEach(visitor)));
    }

    private void fitting(Campaign campaign, LocalDate day, Consumer<Chosen> visitor) {
        Set<String> offices = Set.copyOf(campaign.offices());
        Audience audience = audiences.of(campaign, null, 0);
        Reach.Now now = reach.of(audience);
        List<Contact> together = new ArrayList<>();
        contacts.each(contact -> {
            if (Fitting.fits(campaign, offices, contact) && together.add(contact) && together.size() == READ_AT_ONCE) {
                some(campaign, day, audience, now, List.copyOf(together), visitor);
                together.clear();
            }
        });
        some(campaign, day, audience, now, together, visitor);
    }

    private void some(Campaign campaign, LocalDate day, Audience audience, Reach.Now now, List<Contact> together, Consumer<Chosen> visitor) {
        List<Contact> fit = fitting.fitting(campaign, together);
        Map<String, LocalDate> born = born(fit);
        fit.stream().map(audience::reading).forEach(person ->
                visitor.accept(new Chosen(person, AgeBand.of(born.get(person.id()), day), now.address(person))));
    }

    private Map<String, LocalDate> born(List<Contact> some) {
        Map<String, LocalDate> born = new HashMap<>();
        for (PersonRecord record : some.isEmpty() ? List.<PersonRecord>of() : records.findAll(some.stream().map(Contact::id).toList())) {
            if (record.born() != null) {
                born.put(record.contact(), record.born());
            }
        }
        return born;
    }
}
