package it.sportello.ask.campaigns.silent;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.Reason;
import it.sportello.ask.campaigns.inviting.FindInvitations;
import it.sportello.ask.campaigns.inviting.InvitedPeople;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.PersonalText;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why not? One tap, or a word where there is nothing to tap. */
@Singleton
class WhyText implements PersonalText {

    /** How the payload of a reason begins, which the flow starts on. */
    static final String PREFIX = "w_";

    private final Campaigns campaigns;
    private final FindInvitations find;
    private final Phrasebook phrases;

    WhyText(Campaigns campaigns, FindInvitations find, Phrasebook phrases) {
        this.campaigns = campaigns;
        this.find = find;
        this.phrases = phrases;
    }

    @Override
    public String kind() {
        return WhyPeople.KIND;
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public String template() {
        return "perche_non_rispondi";
    }

    @Override
    public Map<String, Said> write(Broadcast broadcast, List<Reader> readers) {
        Set<String> asked = leaving(broadcast, readers.stream().map(Reader::contact).toList());
        Map<String, Said> said = new HashMap<>();
        readers.forEach(reader -> said.put(reader.contact(), asked.contains(reader.contact()) ? told(broadcast, reader) : new Nothing("answered")));
        return said;
    }

    private Told told(Broadcast broadcast, Reader reader) {
        String language = reader.language();
        String how = reader.taps() ? "" : " " + phrases.say(language, "campaign.why-how");
        return new Told(phrases.say(language, "campaign.why") + how, Arrays.stream(Reason.values()).map(reason ->
                new QuickReply(PREFIX + reason.word(), phrases.say(language, "campaign.why-" + reason.word()))).toList(),
                List.of(broadcast.text(language)));
    }

    @Override
    public Set<String> leaving(Broadcast broadcast, Collection<String> contacts) {
        Campaign campaign = campaigns.find(InvitedPeople.campaign(broadcast.audience())).orElseThrow();
        return find.of(campaign, contacts).values().stream().filter(WhyPeople::asked).map(Invitation::contact).collect(Collectors.toSet());
    }
}
