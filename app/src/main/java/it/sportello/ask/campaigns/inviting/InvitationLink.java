package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.people.personal.OwnPass;
import jakarta.inject.Singleton;

import java.time.Duration;

/**
 * The link of an invitation to the page that asks the questionnaire: in a letter always, because nobody reads an answer to one; in a chat
 * where the manager chose so. Each reminder has a link of its own.
 */
@Singleton
public class InvitationLink {

    private static final Duration VALID = Duration.ofDays(14);

    private final OwnPass passes;

    InvitationLink(OwnPass passes) {
        this.passes = passes;
    }

    /** @return {@code null} where none goes out */
    String of(Campaign campaign, int round, String contact, ChannelType type) {
        return !wanted(campaign, type) ? null : passes.link("campaign/" + campaign.id() + "/" + round + "/" + contact, contact,
                "/me/sheets/" + campaign.questionnaire() + "?invitation=" + campaign.id(), VALID);
    }

    /** As long as one, for who shows how it reads and counts what it costs. */
    public String sample(Campaign campaign, ChannelType type) {
        return wanted(campaign, type) ? passes.sample() : null;
    }

    private boolean wanted(Campaign campaign, ChannelType type) {
        return passes.possible() && (campaign.sending().link() || type.equals(ChannelType.EMAIL));
    }
}
