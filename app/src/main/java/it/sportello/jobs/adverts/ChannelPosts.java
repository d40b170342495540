package it.sportello.jobs.adverts;

import it.sportello.bots.messaging.SendResult;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.delivery.PostPublicly;
import it.sportello.talk.lines.PublicChannel;
import it.sportello.talk.lines.PublicChannels;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vacancies on the public channels of their offices. */
@Singleton
class ChannelPosts implements Posts, PublicLines {

    private final PublicChannels channels;
    private final PostPublicly publicly;
    private final Phrasebook phrases;

    ChannelPosts(PublicChannels channels, PostPublicly publicly, Phrasebook phrases) {
        this.channels = channels;
        this.publicly = publicly;
        this.phrases = phrases;
    }

    @Override
    public List<String> of(Collection<String> offices, Contact.Audience audience) {
        return channels.all().stream().filter(channel -> channel.audience() == audience && offices.contains(channel.office()))
                .map(PublicChannel::line).toList();
    }

    @Override
    public Posted post(String line, Map<String, String> values, String start) {
        return at(line).map(channel -> posted(publicly.post(channel, phrases.say("it", "channel.offer", values),
                phrases.say("it", "channel.apply"), start, null))).orElse(new Posted.Refused("no-channel"));
    }

    @Override
    public Posted end(String line, String external, Map<String, String> values) {
        return at(line).map(channel -> posted(publicly.post(channel, phrases.say("it", "channel.offer-closed", values),
                null, null, external))).orElse(new Posted.Refused("no-channel"));
    }

    private Optional<PublicChannel> at(String line) {
        return channels.all().stream().filter(channel -> channel.line().equals(line)).findFirst();
    }

    private static Posted posted(SendResult result) {
        return switch (result) {
            case SendResult.Accepted accepted -> new Posted.Done(accepted.externalId());
            case SendResult.Unknown unknown -> new Posted.NotKnown();
            case SendResult.Retry retry -> new Posted.Refused(retry.code());
            case SendResult.Rejected rejected -> new Posted.Refused(rejected.code());
            case SendResult.Unreachable unreachable -> new Posted.Refused(unreachable.code());
            case SendResult.WindowClosed closed -> new Posted.Refused(closed.code());
            case SendResult.Misconfigured misconfigured -> new Posted.Refused(misconfigured.code());
        };
    }
}
