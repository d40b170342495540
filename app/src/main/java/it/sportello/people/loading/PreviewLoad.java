package it.sportello.people.loading;

import it.sportello.people.loading.sheets.Sheet;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list would do, before it does it. */
@Singleton
public class PreviewLoad {

    private final Loads loads;
    private final JudgeLines judge;

    PreviewLoad(Loads loads, JudgeLines judge) {
        this.loads = loads;
        this.judge = judge;
    }

    /**
     * @param tally       how many of each kind
     * @param refused     the first that are left out
     * @param unreachable the first that can be called only
     * @param doubles     the first that are taken and look like an earlier line: the same name and birth date
     * @param strange     the first that are taken without their town, which nobody knows
     * @param first       the first that are taken, to see whether the columns are right
     */
    public record Preview(Load.Tally tally, List<Verdict.Refused> refused, List<Verdict.Unreachable> unreachable, List<Alike> doubles,
                          List<Strange> strange, List<Entry> first) {
    }

    /** @param line like an earlier one */
    public record Alike(int line, int earlier) {
    }

    /** @param town as it is written */
    public record Strange(int line, String town) {
    }

    public Preview preview(Load load) {
        Earlier earlier = new Earlier();
        Map<String, Integer> alike = new HashMap<>();
        Load.Tally tally = Load.Tally.NONE;
        Preview shown = new Preview(tally, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Sheet.Line> lines;
        for (int page = 0; !(lines = loads.page(load.id(), page)).isEmpty(); page++) {
            for (Verdict verdict : judge.judge(load, lines, earlier)) {
                tally = tally.and(verdict);
                show(verdict, shown);
                compare(verdict, alike, shown);
            }
        }
        return new Preview(tally, shown.refused(), shown.unreachable(), shown.doubles(), shown.strange(), shown.first());
    }

    private static void compare(Verdict verdict, Map<String, Integer> alike, Preview shown) {
        Entry entry = switch (verdict) {
            case Verdict.New(var one) -> one;
            case Verdict.Known(var one, var contact) -> one;
            case Verdict.Unreachable(var one, var why) -> one;
            case Verdict.Refused refused -> null;
        };
        if (entry != null && entry.strange() != null && shown.strange().size() < Load.MOST_SHOWN) {
            shown.strange().add(new Strange(entry.line(), entry.strange()));
        }
        String likeness = entry == null ? null : JudgeLines.likeness(entry);
        Integer earlier = likeness == null ? null : alike.putIfAbsent(likeness, entry.line());
        if (earlier != null && shown.doubles().size() < Load.MOST_SHOWN) {
            shown.doubles().add(new Alike(entry.line(), earlier));
        }
    }

    private static void show(Verdict verdict, Preview shown) {
        switch (verdict) {
            case Verdict.Refused refused when shown.refused().size() < Load.MOST_SHOWN -> shown.refused().add(refused);
            case Verdict.Unreachable one when shown.unreachable().size() < Load.MOST_SHOWN -> shown.unreachable().add(one);
            case Verdict.New(var entry) when shown.first().size() < 3 -> shown.first().add(entry);
            case Verdict.Known(var entry, var contact) when shown.first().size() < 3 -> shown.first().add(entry);
            default -> { }
        }
    }
}
