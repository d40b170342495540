package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.people.consent.Purpose;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.drafts.Draft;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The audience {@code campaign}: the people one office has invited, in the order of channels of the campaign. */
@Singleton
public class CampaignAudience {

    public static final String KIND = "campaign";
    static final String CAMPAIGN = "campaign";
    static final String OFFICE = "invited-by";
    static final String ROUND = "round";
    private static final int LONGEST_TITLE = 100;

    private final Lines lines;
    private final InvitationWords words;

    CampaignAudience(Lines lines, InvitationWords words) {
        this.lines = lines;
        this.words = words;
    }

    /** @param office {@code null} for those of all its offices, as long as nobody writes to them */
    public Audience of(Campaign campaign, String office, int round) {
        return of(KIND, campaign, office, round);
    }

    public Audience of(String kind, Campaign campaign, String office, int round) {
        Map<String, String> terms = new HashMap<>(Map.of(CAMPAIGN, campaign.id(), ROUND, String.valueOf(round), "purpose", Purpose.QUESTIONNAIRES.name()));
        if (office != null) {
            terms.put(OFFICE, office);
        }
        if (!campaign.sending().channels().isEmpty()) {
            terms.put(Audience.SCHEMES, schemes(campaign));
        }
        return new Audience(kind, campaign.selection().filter().of(), terms, Set.of());
    }

    private String schemes(Campaign campaign) {
        Map<String, String> known = lines.types().stream().collect(Collectors.toMap(ChannelType::name, ChannelType::scheme, (one, same) -> one));
        return campaign.sending().channels().stream().map(known::get).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** The lines an office writes by, in the campaign's order. */
    public List<Channel> lines(Campaign campaign, String office) {
        List<String> order = campaign.sending().channels();
        return lines.types().stream().filter(type -> !type.equals(ChannelType.TELEGRAM_CHANNEL))
                .filter(type -> order.isEmpty() || order.contains(type.name()))
                .sorted(Comparator.comparing((ChannelType type) -> order.indexOf(type.name())))
                .flatMap(type -> lines.all().stream().filter(line -> line.type().equals(type))
                        .filter(line -> line.office() == null || line.office().equals(office))
                        .min(Comparator.comparing(line -> line.office() == null)).stream()).toList();
    }

    Draft draft(Campaign campaign, String office, int round) {
        return draft(of(campaign, office, round), campaign, office, round == 0 ? "Invito: " : "Promemoria " + round + ": ");
    }

    /** @param says what kind of message it is, before the campaign's title */
    public Draft draft(Audience audience, Campaign campaign, String office, String says) {
        String title = says + campaign.title();
        return new Draft(office, title.substring(0, Math.min(title.length(), LONGEST_TITLE)), Purpose.QUESTIONNAIRES, null,
                words.heads(office), audience, null, false);
    }

    /** The invitation of an office as it would be, for who counts beforehand. */
    public Broadcast imagined(Campaign campaign, String office, Instant leaves) {
        Draft draft = draft(campaign, office, 0);
        return new Broadcast(campaign.broadcast(office, 0), 0, office, draft.title(), draft.purpose(), null, draft.texts(), draft.audience(),
                BroadcastState.DRAFT, Broadcast.Plan.NONE, new Broadcast.Run(0, leaves, null, null, null, null, 0), null, null);
    }
}
