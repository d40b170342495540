package it.sportello.ask.campaigns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums of invitations.
 *
 * @param counts  by age, how many stand where
 * @param reasons by age, why there is no answer
 * @param seconds how long each sheet that was sent took
 * @param channels by channel, how many were answered there
 * @param left    by question, how many left there
 * @param called  how many have a task to be called
 */
public record Tally(Map<AgeBand, Map<InvitationState, Integer>> counts, Map<AgeBand, Map<Reason, Integer>> reasons,
                    List<Integer> seconds, Map<String, Integer> channels, Map<String, Integer> left, int called) {

    public static final Tally NONE = new Tally(Map.of(), Map.of(), List.of(), Map.of(), Map.of(), 0);

    static Tally of(List<Invitation> invitations) {
        Map<AgeBand, Map<InvitationState, Integer>> counts = new EnumMap<>(AgeBand.class);
        Map<AgeBand, Map<Reason, Integer>> reasons = new EnumMap<>(AgeBand.class);
        Map<String, Integer> left = new TreeMap<>();
        Map<String, Integer> channels = new TreeMap<>();
        for (Invitation one : invitations) {
            counts.computeIfAbsent(one.band(), none -> new EnumMap<>(InvitationState.class)).merge(one.state(), 1, Integer::sum);
            if (one.reason() != null && one.state().silent()) {
                reasons.computeIfAbsent(one.band(), none -> new EnumMap<>(Reason.class)).merge(one.reason(), 1, Integer::sum);
            }
            if (one.state() == InvitationState.COMPLETED && one.channel() != null) {
                channels.merge(one.channel(), 1, Integer::sum);
            }
            if (one.left() != null) {
                left.merge(one.left(), 1, Integer::sum);
            }
        }
        return new Tally(counts, reasons, invitations.stream().filter(one -> one.state() == InvitationState.COMPLETED)
                .map(Invitation::seconds).toList(), channels, left, (int) invitations.stream().filter(Invitation::called).count());
    }

    public Tally plus(Tally other) {
        Map<AgeBand, Map<InvitationState, Integer>> both = new EnumMap<>(AgeBand.class);
        Map<AgeBand, Map<Reason, Integer>> why = new EnumMap<>(AgeBand.class);
        for (Tally one : List.of(this, other)) {
            one.counts.forEach((band, states) -> states.forEach((state, number) ->
                    both.computeIfAbsent(band, none -> new EnumMap<>(InvitationState.class)).merge(state, number, Integer::sum)));
            one.reasons.forEach((band, said) -> said.forEach((reason, number) ->
                    why.computeIfAbsent(band, none -> new EnumMap<>(Reason.class)).merge(reason, number, Integer::sum)));
        }
        List<Integer> took = new ArrayList<>(seconds);
        took.addAll(other.seconds);
        return new Tally(both, why, took, sum(channels, other.channels), sum(left, other.left), called + other.called);
    }

    private static Map<String, Integer> sum(Map<String, Integer> some, Map<String, Integer> more) {
        Map<String, Integer> all = new TreeMap<>(some);
        more.forEach((what, number) -> all.merge(what, number, Integer::sum));
        return all;
    }

    public int of(AgeBand band, InvitationState state) {
        return counts.getOrDefault(band, Map.of()).getOrDefault(state, 0);
    }

    public int of(InvitationState state) {
        return counts.values().stream().mapToInt(states -> states.getOrDefault(state, 0)).sum();
    }

    public int of(AgeBand band, Reason reason) {
        return reasons.getOrDefault(band, Map.of()).getOrDefault(reason, 0);
    }

    /** Everyone who is in the lists. */
    public int people() {
        return counts.values().stream().flatMap(states -> states.values().stream()).mapToInt(Integer::intValue).sum();
    }

    /** Those to whom an invitation has left. */
    public int invited() {
        return counts.keySet().stream().mapToInt(this::invited).sum();
    }

    public int invited(AgeBand band) {
        return counts.getOrDefault(band, Map.of()).entrySet().stream().filter(one -> one.getKey().invited()).mapToInt(Map.Entry::getValue).sum();
    }

    /** Invited and answers of an age. */
    public Cell answered(AgeBand band) {
        return new Cell(invited(band), of(band, InvitationState.COMPLETED));
    }

    public Cell answered() {
        return new Cell(invited(), of(InvitationState.COMPLETED));
    }

    public int silent(AgeBand band) {
        return counts.getOrDefault(band, Map.of()).entrySet().stream().filter(one -> one.getKey().silent()).mapToInt(Map.Entry::getValue).sum();
    }
}
