package it.sportello.people.loading;

import it.sportello.people.loading.sheets.Sheet;
import it.sportello.people.records.Origin;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Another program tells of one person: a list of one line, judged and kept as any list is, and like any list it sends nothing. */
@Singleton
public class KeepPerson {

    private static final int LINE = 1;

    private final JudgeLines judge;
    private final KeepEntries keep;
    private final InstantSource clock;

    KeepPerson(JudgeLines judge, KeepEntries keep, InstantSource clock) {
        this.judge = judge;
        this.keep = keep;
        this.clock = clock;
    }

    /** @param contact id, or {@code null} when refused */
    public record Kept(String contact, Verdict verdict) {
    }

    /**
     * @param key  names the telling: the same one again makes nobody twice
     * @param said what is told, by column
     */
    public Kept keep(String key, String office, String source, Origin.Basis basis, Map<Column, String> said) {
        List<Column> columns = List.copyOf(said.keySet());
        Load load = new Load(key, 0, office, source, null, basis, null, clock.instant(), LoadState.LOADING,
                columns.stream().map(Column::label).toList(), columns, LINE, Load.Tally.NONE, List.of());
        Verdict verdict = judge.judge(load, List.of(new Sheet.Line(LINE, columns.stream().map(said::get).toList())), new Earlier()).getFirst();
        keep.keep(load, List.of(verdict));
        return new Kept(switch (verdict) {
            case Verdict.New one -> JudgeLines.contact(load, LINE);
            case Verdict.Unreachable one -> JudgeLines.contact(load, LINE);
            case Verdict.Known known -> known.contact();
            case Verdict.Refused refused -> null;
        }, verdict);
    }
}
