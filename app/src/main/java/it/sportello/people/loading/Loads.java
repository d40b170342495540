package it.sportello.people.loading;

import it.sportello.people.loading.sheets.Sheet;
import java.util.List;
import java.util.Optional;

/** Lists on their way in, their lines, and how columns were mapped before. */
public interface Loads {

    int PAGE = 100;

    void add(Load load, List<Sheet.Line> lines);

    Optional<Load> find(String id);

    /** Writes what was read at {@code load.version()}. @return whether nobody changed it first */
    boolean save(Load load);

    /** The n-th hundred of lines, from 0; empty after the last. */
    List<Sheet.Line> page(String id, int page);

    /** Those that nobody let in or threw away yet, the latest first. */
    List<Load> waiting();

    /** What was loaded is forgotten: only the count stays. */
    void forgetLines(String id, int lines);

    /** How a list with these heads was mapped the last time, or empty. */
    Optional<List<Column>> remembered(List<String> heads);

    void remember(List<String> heads, List<Column> columns);
}
