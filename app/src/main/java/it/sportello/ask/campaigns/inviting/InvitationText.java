package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.PersonalText;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each of those invited reads. Who answered a moment ago is not asked again. */
@Singleton
class InvitationText implements PersonalText {

    private final Campaigns campaigns;
    private final FindInvitations find;
    private final InvitationWords words;
    private final InvitationLink links;

    InvitationText(Campaigns campaigns, FindInvitations find, InvitationWords words, InvitationLink links) {
        this.campaigns = campaigns;
        this.find = find;
        this.words = words;
        this.links = links;
    }

    @Override
    public String kind() {
        return CampaignAudience.KIND;
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public String template() {
        return InvitationWords.TEMPLATE;
    }

    @Override
    public Map<String, Said> write(Broadcast broadcast, List<Reader> readers) {
        Campaign campaign = campaigns.find(InvitedPeople.campaign(broadcast.audience())).orElseThrow();
        int round = InvitedPeople.round(broadcast.audience());
        Map<String, Invitation> now = find.of(campaign, readers.stream().map(Reader::contact).toList());
        Map<String, Said> said = new HashMap<>();
        readers.forEach(reader -> said.put(reader.contact(), asked(now.get(reader.contact())) ? told(campaign, round, broadcast, reader)
                : new Nothing("answered")));
        return said;
    }

    private static boolean asked(Invitation one) {
        return one != null && one.state().waits();
    }

    private Said told(Campaign campaign, int round, Broadcast broadcast, Reader reader) {
        Told told = words.told(campaign, round, reader.language(), reader.taps(),
                links.of(campaign, round, reader.contact(), reader.type()), reader.fits());
        List<String> values = new ArrayList<>(List.of(broadcast.text(reader.language())));
        values.addAll(told.values());
        return new Told(told.text(), told.choices(), values);
    }

    @Override
    public Set<String> leaving(Broadcast broadcast, Collection<String> contacts) {
        Campaign campaign = campaigns.find(InvitedPeople.campaign(broadcast.audience())).orElseThrow();
        return find.of(campaign, contacts).values().stream().filter(InvitationText::asked).map(Invitation::contact).collect(Collectors.toSet());
    }
}
