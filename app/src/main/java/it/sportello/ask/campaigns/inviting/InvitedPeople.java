package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Page;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.AudienceSource;
import it.sportello.talk.broadcasts.audiences.Reach;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Those on the pages of a campaign, in their order: the same however often it is asked. Of a reminder, those who have not answered. */
@Singleton
public class InvitedPeople implements AudienceSource {

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final Contacts contacts;
    private final Reach reach;

    InvitedPeople(Campaigns campaigns, Invitations invitations, Contacts contacts, Reach reach) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.contacts = contacts;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return CampaignAudience.KIND;
    }

    static int round(Audience audience) {
        return Integer.parseInt(audience.terms().get(CampaignAudience.ROUND));
    }

    public static String campaign(Audience audience) {
        return audience.terms().get(CampaignAudience.CAMPAIGN);
    }

    @Override
    public void each(Audience audience, Consumer<Candidate> visitor) {
        each(audience, one -> one.state().waits(), visitor);
    }

    /** Those of whom it is true. */
    public void each(Audience audience, Predicate<Invitation> wanted, Consumer<Candidate> visitor) {
        Campaign campaign = campaigns.find(campaign(audience)).orElseThrow();
        String office = audience.terms().get(CampaignAudience.OFFICE);
        Reach.Now now = reach.of(audience);
        for (int number = 0; number < campaign.pages(office); number++) {
            Page page = invitations.page(campaign.id(), office, number).orElseThrow();
            List<String> some = page.invitations().stream().filter(wanted).map(Invitation::contact).toList();
            Map<String, Contact> people = some.isEmpty() ? Map.of() : contacts.byId(some);
            some.stream().filter(people::containsKey).forEach(id -> {
                Contact person = audience.reading(people.get(id));
                visitor.accept(new Candidate(person, now.address(person), null).as(id));
            });
        }
    }
}
