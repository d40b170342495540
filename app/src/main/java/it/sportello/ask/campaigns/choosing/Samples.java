package it.sportello.ask.campaigns.choosing;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.inviting.CampaignAudience;
import it.sportello.ask.campaigns.inviting.InvitationLink;
import it.sportello.ask.campaigns.inviting.InvitationWords;
import it.sportello.bots.messaging.Channel;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.sms.SmsText;
import it.sportello.platform.time.Rome;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.PersonalText;
import it.sportello.talk.broadcasts.Prices;
import it.sportello.talk.broadcasts.sending.Compose;
import it.sportello.talk.lines.Lines;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How an invitation reads on each channel in each language, and what it costs. */
@Singleton
class Samples {

    static final List<String> LANGUAGES = List.of("it", "en", "fr", "ar");

    private final Lines lines;
    private final Compose compose;
    private final Prices prices;
    private final InvitationWords words;
    private final InvitationLink links;
    private final CampaignAudience audiences;

    Samples(Lines lines, Compose compose, Prices prices, InvitationWords words, InvitationLink links, CampaignAudience audiences) {
        this.lines = lines;
        this.compose = compose;
        this.prices = prices;
        this.words = words;
        this.links = links;
        this.audiences = audiences;
    }

    Priced priced(Campaign campaign, Instant leaves) {
        return new Priced(campaign, leaves.atZone(Rome.ZONE).toLocalDate(), leaves);
    }

    private Content content(Campaign campaign, Broadcast broadcast, String language, Channel line) {
        PersonalText.Told told = words.told(campaign, 0, language, compose.taps(line), links.sample(campaign, line.type()), one ->
                compose.fits(compose.personal(broadcast, language, one, InvitationWords.TEMPLATE, line), line));
        return compose.personal(broadcast, language, told, InvitationWords.TEMPLATE, line);
    }

    private static int segments(Content content, Channel line) {
        return line.type().equals(ChannelType.SMS) ? SmsText.of(content.text()).segments() : 0;
    }

    /** Adds up what messages cost: a text is composed once for all who read it alike. */
    final class Priced {

        private final Campaign campaign;
        private final LocalDate day;
        private final Instant leaves;
        private final Map<String, Long> tenths = new HashMap<>();
        private long sum;

        Priced(Campaign campaign, LocalDate day, Instant leaves) {
            this.campaign = campaign;
            this.day = day;
            this.leaves = leaves;
        }

        void add(Broadcast broadcast, Channel line, String language) {
            sum += tenths.computeIfAbsent(broadcast.office() + "/" + line.id() + "/" + language, none ->
                    prices.of(line.type().name(), day) * Math.max(1, segments(content(campaign, broadcast, language, line), line)));
        }

        long cents() {
            return Math.ceilDiv(sum, 10);
        }

        /** For the first office, by every line that serves it. */
        List<CampaignPreview.Sample> samples() {
            String office = campaign.offices().getFirst();
            Broadcast broadcast = audiences.imagined(campaign, office, leaves);
            List<CampaignPreview.Sample> samples = new ArrayList<>();
            for (Channel line : audiences.lines(campaign, office)) {
                for (String language : LANGUAGES) {
                    Content content = content(campaign, broadcast, language, line);
                    samples.add(new CampaignPreview.Sample(line.type().name(), language, content, segments(content, line)));
                }
            }
            return samples;
        }
    }
}
