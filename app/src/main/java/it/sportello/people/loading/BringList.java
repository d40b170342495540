package it.sportello.people.loading;

import it.sportello.people.loading.sheets.Sheet;
import it.sportello.people.records.Origin;
import it.sportello.platform.due.Due;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;

/** A member of staff brings a list, says what its columns are, and lets it in or throws it away. */
@Singleton
public class BringList {

    private final Loads loads;
    private final Due due;
    private final Ids ids;
    private final InstantSource clock;

    BringList(Loads loads, Due due, Ids ids, InstantSource clock) {
        this.loads = loads;
        this.due = due;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param file its name, or {@code null}. Columns are mapped as the last list with these heads was, else as their names say. */
    public Load bring(Sheet sheet, String office, String source, String file, Origin.Basis basis, String staff) {
        List<Column> columns = loads.remembered(sheet.heads()).orElseGet(() -> sheet.heads().stream().map(Column::guess).toList());
        Load load = new Load(ids.next(), 0, office, source, file, basis, staff, clock.instant(), LoadState.MAPPING, sheet.heads(),
                once(columns), sheet.lines().size(), Load.Tally.NONE, List.of());
        loads.add(load, sheet.lines());
        return load;
    }

    /** @param columns no two the same. @return whether nobody changed the list first */
    public boolean map(Load load, List<Column> columns) {
        loads.remember(load.heads(), columns);
        return load.state() == LoadState.MAPPING && loads.save(load.with(once(columns)));
    }

    /** Sends nothing to anybody. Asked twice it does nothing more. */
    public boolean letIn(Load load) {
        boolean begins = load.state() == LoadState.MAPPING && loads.save(load.in(LoadState.LOADING));
        if (begins || load.state() == LoadState.LOADING) {
            due.now(RunLoad.KIND, load.id());
        }
        return begins;
    }

    public boolean discard(Load load) {
        boolean gone = load.state() == LoadState.MAPPING && loads.save(load.in(LoadState.DISCARDED));
        if (gone) {
            loads.forgetLines(load.id(), load.lines());
        }
        return gone;
    }

    /** What one column holds already no second one does. */
    private static List<Column> once(List<Column> columns) {
        return java.util.stream.IntStream.range(0, columns.size())
                .mapToObj(at -> columns.indexOf(columns.get(at)) < at ? Column.NONE : columns.get(at)).toList();
    }
}
