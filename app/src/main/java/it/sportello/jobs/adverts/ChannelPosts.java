package it.sportello.jobs.adverts;

import it.sportello.bots.messaging.SendResult;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.delivery.PostPublicly;
import it.sportello.talk.lines.PublicChannel;
import it.sportello.talk.lines.PublicChannels;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Vacancies on the public channels of their offices, in Italian: everybody reads the same. */
@Singleton
class ChannelPosts implements Posts {

    private static final String LANGUAGE = "it";

    private final PublicChannels channels;
    private final PostPublicly publicly;
    private final Phrasebook phrases;

    ChannelPosts(PublicChannels channels, PostPublicly publicly, Phrasebook phrases) {
        this.channels = channels;
        this.publicly = publicly;
        this.phrases = phrases;
    }

    @Override
    public Set<String> channels(Collection<String> offices) {
        return channels.all().stream()
                .filter(channel -> channel.audience() == Contact.Audience.CITIZEN && offices.contains(channel.office()))
                .map(PublicChannel::address).collect(Collectors.toSet());
    }

    @Override
    public String office(String channel) {
        return channels.find(channel).map(PublicChannel::office).orElse(null);
    }

    @Override
    public boolean turn(String channel) {
        return publicly.turn(channel);
    }

    @Override
    public Posted post(String channel, Map<String, String> values, String start) {
        return posted(publicly.post(channel, phrases.say(LANGUAGE, "channel.offer", values), button(start), null));
    }

    @Override
    public Posted change(String channel, String external, Map<String, String> values, String start) {
        String text = phrases.say(LANGUAGE, start == null ? "channel.offer-closed" : "channel.offer", values);
        return posted(publicly.post(channel, text, button(start), external));
    }

    private PostPublicly.Button button(String start) {
        return start == null ? null : new PostPublicly.Button(phrases.say(LANGUAGE, "channel.apply"), start);
    }

    private static Posted posted(SendResult result) {
        return switch (result) {
            case SendResult.Accepted accepted -> new Posted.Done(accepted.externalId());
            case SendResult.Unknown unknown -> new Posted.NotKnown(unknown.code());
            case SendResult.Retry retry -> new Posted.NotNow(retry.code(), retry.after());
            case SendResult.Rejected rejected -> new Posted.Refused(rejected.code());
            case SendResult.Unreachable unreachable -> new Posted.Refused(unreachable.code());
            case SendResult.WindowClosed closed -> new Posted.Refused(closed.code());
            case SendResult.Misconfigured misconfigured -> new Posted.Refused(misconfigured.code());
        };
    }
}
