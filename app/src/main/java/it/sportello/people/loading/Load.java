package it.sportello.people.loading;

import io.micronaut.core.annotation.Introspected;
import it.sportello.people.records.Origin;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list on its way into the house.
 *
 * @param id      ours
 * @param version grows with each change
 * @param office  code of the office that will serve these people
 * @param source  in words of staff
 * @param file    its name where it lay, or {@code null} when it was pasted, or told by a program
 * @param basis   by which right they are kept
 * @param staff   id of who brought it
 * @param at      when
 * @param state   how far it has come
 * @param heads   of the columns, as written
 * @param columns what each holds
 * @param lines   how many
 * @param tally   what became of them so far
 * @param leftOut the first of those that were not let in, with the reason: nothing of a person
 */
@Introspected
public record Load(String id, long version, String office, String source, String file, Origin.Basis basis, String staff, Instant at, LoadState state,
                   List<String> heads, List<Column> columns, int lines, Tally tally,
                   List<Verdict.Refused> leftOut) {

    /** Lines to look at, of each kind that a person may want to mend. */
    public static final int MOST_SHOWN = 200;

    /** @param done lines worked so far; the others say what became of them */
    @Introspected
    public record Tally(int done, int added, int known, int unreachable, int refused) {
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        Tally and(Verdict verdict) {
            return switch (verdict) {
                case Verdict.New one -> new Tally(done + 1, added + 1, known, unreachable, refused);
                case Verdict.Known one -> new Tally(done + 1, added, known + 1, unreachable, refused);
                case Verdict.Unreachable one -> new Tally(done + 1, added, known, unreachable + 1, refused);
                case Verdict.Refused one -> new Tally(done + 1, added, known, unreachable, refused + 1);
            };
        }
    }

    public Load with(List<Column> columns) {
        return new Load(id, version, office, source, file, basis, staff, at, state, heads, columns, lines, tally, leftOut);
    }

    /** @throws IllegalStateException when the table does not allow it */
    public Load in(LoadState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("A list cannot go from " + state + " to " + next);
        }
        return new Load(id, version, office, source, file, basis, staff, at, next, heads, columns, lines, tally, leftOut);
    }

    /** Some more lines were worked. */
    Load worked(List<Verdict> verdicts) {
        Tally after = tally;
        for (Verdict verdict : verdicts) {
            after = after.and(verdict);
        }
        List<Verdict.Refused> out = Stream.concat(leftOut.stream(),
                verdicts.stream().filter(Verdict.Refused.class::isInstance).map(Verdict.Refused.class::cast)).limit(MOST_SHOWN).toList();
        return new Load(id, version, office, source, file, basis, staff, at, state, heads, columns, lines, after, out);
    }
}
