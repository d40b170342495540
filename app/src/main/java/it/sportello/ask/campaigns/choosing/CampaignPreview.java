package it.sportello.ask.campaigns.choosing;

import it.sportello.ask.campaigns.AgeBand;
import it.sportello.bots.messaging.Content;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A campaign, counted.
 *
 * @param offices in the campaign's order
 * @param refused get nothing, by the word of the rule that says so
 * @param cents   cost of the invitation, in euro cents, rounded up: of the reminders it is at most as much each
 * @param samples as people will read it
 */
public record CampaignPreview(List<Row> offices, Map<String, Integer> refused, long cents, List<Sample> samples) {

    /**
     * @param leaves      when the first message to them does: who is reachable is reckoned for that moment
     * @param ages        by band, how many are chosen
     * @param channels    by name of the channel type, how many read there
     * @param unreachable how many can be written to nowhere
     */
    public record Row(String office, Instant leaves, Map<AgeBand, Integer> ages, Map<String, Integer> channels, int unreachable) {

        public int people() {
            return ages.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** To whom it does not come, for whatever reason. */
        public int missed() {
            return people() - channels.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param segments of an SMS, 0 elsewhere */
    public record Sample(String channel, String language, Content content, int segments) {
    }

    public int people() {
        return offices.stream().mapToInt(Row::people).sum();
    }
}
