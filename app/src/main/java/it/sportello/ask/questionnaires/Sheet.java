package it.sportello.ask.questionnaires;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What one person answered to one questionnaire in one round, on whatever channel.
 *
 * @param version grows with each change
 * @param answers by name, in the order of the first time
 * @param aside   by name: kept, and in force no more, because their question was changed or taken away; never one of {@code answers}
 * @param doubts  by question
 * @param ended   when it was withdrawn or expired, or {@code null}
 * @param filed   how it was sent, or {@code null}
 */
public record Sheet(Opening opening, long version, SheetState state, Map<String, Answer> answers, Map<String, Answer> aside,
                    Map<String, Doubt> doubts, Instant ended, Filed filed) {

    /** Who is away longer than this is not at work on it. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    public Sheet {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
        doubts = Collections.unmodifiableMap(new LinkedHashMap<>(doubts));
    }

    public static Sheet open(Opening opening) {
        return new Sheet(opening, 1, SheetState.OPEN, Map.of(), Map.of(), Map.of(), null, null);
    }

    /** {@code scheda_1_<contact>}. */
    public String id() {
        return opening.id();
    }

    /** The same answer told again changes nothing. */
    public Sheet answering(String name, Given given) {
        Answer kept = kept(name);
        if (!state.goesOn() || kept != null && kept.knows(given.key())) {
            return this;
        }
        Map<String, Answer> more = new LinkedHashMap<>(answers);
        more.put(name, kept == null ? Answer.first(given, opening.revision()) : kept.then(given, opening.revision()));
        Map<String, Answer> less = new LinkedHashMap<>(aside);
        less.remove(name);
        return with(more, less);
    }

    /** Said to a question as another revision asks it, which is no answer to it as it is asked here: kept all the same. */
    public Sheet setAside(String name, Given given, String asked) {
        Answer kept = kept(name);
        if (!state.goesOn() || kept != null && kept.knows(given.key())) {
            return this;
        }
        Map<String, Answer> same = new LinkedHashMap<>(answers);
        Map<String, Answer> more = new LinkedHashMap<>(aside);
        if (same.computeIfPresent(name, (ignored, answer) -> answer.besides(given)) == null) {
            more.put(name, kept == null ? Answer.first(given, asked) : kept.then(given, asked));
        }
        return with(same, more);
    }

    private Answer kept(String name) {
        return answers.getOrDefault(name, aside.get(name));
    }

    private Sheet with(Map<String, Answer> in, Map<String, Answer> out) {
        return new Sheet(opening, version, state, in, out, doubts, ended, filed);
    }

    /** Goes on with another revision; every answer of before is among those in force or those set aside. */
    public Sheet takenTo(String revision, Map<String, Answer> in, Map<String, Answer> out) {
        return new Sheet(opening.at(revision), version, state, in, out, doubts, ended, filed);
    }

    public Sheet doubting(String node, UnaryOperator<Doubt> how) {
        Doubt now = doubts.getOrDefault(node, Doubt.NONE);
        Doubt next = how.apply(now);
        if (!state.goesOn() || next.equals(now)) {
            return this;
        }
        Map<String, Doubt> more = new LinkedHashMap<>(doubts);
        more.put(node, next);
        return new Sheet(opening, version, state, answers, aside, more, ended, filed);
    }

    public Sheet sent(Filed how) {
        return moved(SheetState.SENT, null, how);
    }

    /** An operator's band holds before that of the rules. @param band {@code null} where those of the rules are confirmed */
    public Sheet amending(String dimension, String band) {
        Filed next = filed == null ? null : filed.amending(dimension, band);
        return next == null || next.equals(filed) ? this : new Sheet(opening, version, state, answers, aside, doubts, ended, next);
    }

    public Sheet ended(SheetState how, Instant at) {
        return moved(how, at, null);
    }

    /** Whoever comes back after it expired goes on where they were. */
    public Sheet takenUp() {
        return state == SheetState.EXPIRED ? moved(SheetState.OPEN, null, null) : this;
    }

    public Sheet readBy(String office) {
        return new Sheet(opening.in(office), version, state, answers, aside, doubts, ended, filed);
    }

    private Sheet moved(SheetState next, Instant end, Filed how) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("A sheet cannot go from " + state + " to " + next);
        }
        return new Sheet(opening, version, next, answers, aside, doubts, end, how);
    }

    public Sheet next() {
        return new Sheet(opening, version + 1, state, answers, aside, doubts, ended, filed);
    }

    /** When the first question was answered by anybody. */
    public Optional<Instant> first() {
        return moments().stream().findFirst();
    }

    /** When somebody last did something with it. */
    public Instant latest() {
        List<Instant> moments = moments();
        return moments.isEmpty() ? opening.at() : moments.getLast();
    }

    /** How long somebody was at work on it: pauses are left out. */
    public Duration worked() {
        Duration all = Duration.ZERO;
        Instant before = opening.at();
        for (Instant moment : moments()) {
            Duration gap = Duration.between(before, moment);
            all = gap.compareTo(PAUSE) > 0 ? all : all.plus(gap);
            before = moment;
        }
        return all;
    }

    /** Whole minutes as every page and file says them: to the nearest, at least one. */
    public static int minutes(long seconds) {
        return Math.max(1, Math.round(seconds / 60f));
    }

    /** Names of the channels its answers came by, and how many by each; what was known already came by none. */
    public Map<String, Integer> channels() {
        Map<String, Integer> channels = new LinkedHashMap<>();
        answers.values().stream().map(Answer::now).filter(given -> !given.taken()).forEach(given -> channels.merge(given.channel(), 1, Integer::sum));
        return channels;
    }

    private List<Instant> moments() {
        return Stream.concat(answers.values().stream(), aside.values().stream()).flatMap(answer -> Stream.concat(Stream.of(answer.now()),
                answer.earlier().stream())).map(Given::at).sorted().toList();
    }

    @Override
    public String toString() {
        return "Sheet[" + opening.questionnaire() + ", " + opening.round() + ", " + state + "]";
    }
}
