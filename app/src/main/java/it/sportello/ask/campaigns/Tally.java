package it.sportello.ask.campaigns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Sums of invitations. Everybody in the lists is still to be invited, was not reached, was invited, or came without an invitation: the
 * four sum to the lists. Of those invited each has sent the questionnaire, has begun it, or is silent: the three sum to the invited.
 *
 * @param counts  by age, how many stand where
 * @param alone   those among them who moved without an invitation: at the desk, or by a word, before one left
 * @param reasons by age, why there is no answer
 * @param seconds how long each sheet that was sent took
 * @param channels by channel, how many were answered there
 * @param left    by question, how many left there
 * @param called  how many have a task to be called
 */
public record Tally(Map<AgeBand, Map<InvitationState, Integer>> counts, Map<AgeBand, Map<InvitationState, Integer>> alone,
                    Map<AgeBand, Map<Reason, Integer>> reasons,
                    List<Integer> seconds, Map<String, Integer> channels, Map<String, Integer> left, int called) {

    public static final Tally NONE = new Tally(Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), 0);

    static Tally of(List<Invitation> invitations) {
        Map<AgeBand, Map<InvitationState, Integer>> counts = new EnumMap<>(AgeBand.class);
        Map<AgeBand, Map<InvitationState, Integer>> alone = new EnumMap<>(AgeBand.class);
        Map<AgeBand, Map<Reason, Integer>> reasons = new EnumMap<>(AgeBand.class);
        Map<String, Integer> left = new TreeMap<>();
        Map<String, Integer> channels = new TreeMap<>();
        for (Invitation one : invitations) {
            counts.computeIfAbsent(one.band(), none -> new EnumMap<>(InvitationState.class)).merge(one.state(), 1, Integer::sum);
            if (one.state().moves() && !one.invited()) {
                alone.computeIfAbsent(one.band(), none -> new EnumMap<>(InvitationState.class)).merge(one.state(), 1, Integer::sum);
            }
            if (one.reason() != null && one.state().calls()) {
                reasons.computeIfAbsent(one.band(), none -> new EnumMap<>(Reason.class)).merge(one.reason(), 1, Integer::sum);
            }
            if (one.state() == InvitationState.COMPLETED && one.channel() != null) {
                channels.merge(one.channel(), 1, Integer::sum);
            }
            if (one.left() != null) {
                left.merge(one.left(), 1, Integer::sum);
            }
        }
        return new Tally(counts, alone, reasons, invitations.stream().filter(one -> one.state() == InvitationState.COMPLETED)
                .map(Invitation::seconds).toList(), channels, left, (int) invitations.stream().filter(Invitation::called).count());
    }

    public Tally plus(Tally other) {
        List<Integer> took = new ArrayList<>(seconds);
        took.addAll(other.seconds);
        return new Tally(both(InvitationState.class, counts, other.counts), both(InvitationState.class, alone, other.alone),
                both(Reason.class, reasons, other.reasons), took, sum(channels, other.channels), sum(left, other.left), called + other.called);
    }

    private static <E extends Enum<E>> Map<AgeBand, Map<E, Integer>> both(Class<E> type, Map<AgeBand, Map<E, Integer>> some, Map<AgeBand, Map<E, Integer>> more) {
        Map<AgeBand, Map<E, Integer>> both = new EnumMap<>(AgeBand.class);
        for (Map<AgeBand, Map<E, Integer>> one : List.of(some, more)) {
            one.forEach((band, numbers) -> numbers.forEach((what, number) ->
                    both.computeIfAbsent(band, none -> new EnumMap<>(type)).merge(what, number, Integer::sum)));
        }
        return both;
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

    /** Those to whom an invitation has left, wherever they stand now: the base of every rate. */
    public int invited() {
        return invited(state -> true);
    }

    public int invited(AgeBand band) {
        return invited(band, state -> true);
    }

    /** Those invited who stand at one of these states now. */
    public int invited(Predicate<InvitationState> at) {
        return counts.keySet().stream().mapToInt(band -> invited(band, at)).sum();
    }

    public int invited(AgeBand band, Predicate<InvitationState> at) {
        Predicate<InvitationState> moved = at.and(InvitationState::moves);
        return sum(counts.get(band), moved) - sum(alone.get(band), moved);
    }

    /** Who opened or sent the questionnaire before an invitation left. */
    public int cameAlone() {
        return alone.values().stream().mapToInt(states -> sum(states, state -> true)).sum();
    }

    /** Invited and answers of an age: answers of those invited. */
    public Cell answered(AgeBand band) {
        return new Cell(invited(band), invited(band, state -> state == InvitationState.COMPLETED));
    }

    public Cell answered() {
        return new Cell(invited(), invited(state -> state == InvitationState.COMPLETED));
    }

    /** Of one age alone, without what is not told by age. */
    public Tally only(AgeBand band) {
        return new Tally(Map.of(band, counts.getOrDefault(band, Map.of())), Map.of(band, alone.getOrDefault(band, Map.of())),
                Map.of(band, reasons.getOrDefault(band, Map.of())), List.of(), Map.of(), Map.of(), 0);
    }

    private static int sum(Map<InvitationState, Integer> states, Predicate<InvitationState> at) {
        return states == null ? 0 : states.entrySet().stream().filter(one -> at.test(one.getKey())).mapToInt(Map.Entry::getValue).sum();
    }
}
