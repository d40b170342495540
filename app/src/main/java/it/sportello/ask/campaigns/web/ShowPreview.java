package it.sportello.ask.campaigns.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.campaigns.AgeBand;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.choosing.CampaignPreview;
import it.sportello.ask.campaigns.choosing.PreviewCampaign;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.talk.broadcasts.running.Steer;
import it.sportello.talk.broadcasts.web.Labels;
import it.sportello.talk.conversations.StateWords;
import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A preview in words. */
@Singleton
class ShowPreview {

    private final PreviewCampaign preview;
    private final StateWords words;
    private final CampaignDoor door;

    ShowPreview(PreviewCampaign preview, StateWords words, CampaignDoor door) {
        this.preview = preview;
        this.words = words;
        this.door = door;
    }

    @Introspected
    record Shown(int people, List<String> bands, List<Line> offices, List<Refused> refused, String cost, String reminders,
                 boolean secondPerson, int limit, String seed, List<Sample> samples) {
    }

    @Introspected
    record Line(String office, String leaves, int people, List<Integer> ages, String channels, int missed) {
    }

    @Introspected
    record Refused(String sentence, int people) {
    }

    @Introspected
    record Sample(String channel, String language, String code, String text, List<String> choices, int segments) {
    }

    Shown of(Campaign campaign) {
        CampaignPreview counted = preview.preview(campaign);
        return new Shown(counted.people(), Arrays.stream(AgeBand.values()).map(AgeBand::label).toList(),
                counted.offices().stream().map(this::line).toList(),
                refused(counted),
                Labels.euro(counted.cents()), campaign.sending().reminders() == 0 ? null : Labels.euro(counted.cents()),
                counted.people() > Steer.SECOND_PERSON_ABOVE, Steer.SECOND_PERSON_ABOVE,
                campaign.selection().sampled() ? campaign.selection().seed() : null, counted.samples().stream().map(ShowPreview::sample).toList());
    }

    /** Who can be written to nowhere among them: they sum to those of the table. */
    private List<Refused> refused(CampaignPreview counted) {
        Map<String, Integer> all = new TreeMap<>(counted.refused());
        int unreachable = counted.offices().stream().mapToInt(CampaignPreview.Row::unreachable).sum();
        if (unreachable > 0) {
            all.merge("unreachable", unreachable, Integer::sum);
        }
        return all.entrySet().stream().map(one -> new Refused(words.reason(one.getKey()), one.getValue())).toList();
    }

    private Line line(CampaignPreview.Row row) {
        return new Line(door.nameOf(row.office()), door.leaves(row.leaves()), row.people(), Arrays.stream(AgeBand.values()).map(band -> row.ages().getOrDefault(band, 0)).toList(),
                row.channels().entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(one -> Labels.channel(one.getKey()) + " " + one.getValue()).collect(Collectors.joining(", ")), row.missed());
    }

    private static Sample sample(CampaignPreview.Sample sample) {
        return new Sample(Labels.channel(sample.channel()), Labels.LANGUAGES.getOrDefault(sample.language(), sample.language()), sample.language(),
                sample.content().text(), sample.content().choices().stream().map(QuickReply::title).toList(), sample.segments());
    }
}
