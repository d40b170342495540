package it.sportello.people.loading;

import it.sportello.people.loading.sheets.Sheet;
import it.sportello.platform.due.Due;
import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

import java.util.List;

/** Lets a list in, five thousand lines at a time, a hundred with a handful of writes; what a dead process left half done is done again and changes nothing twice. */
@Singleton
class RunLoad implements DueHandler {

    static final String KIND = "people-load";
    private static final int PAGES_AT_ONCE = 50;

    private final Loads loads;
    private final JudgeLines judge;
    private final KeepEntries keep;
    private final Due due;

    RunLoad(Loads loads, JudgeLines judge, KeepEntries keep, Due due) {
        this.loads = loads;
        this.judge = judge;
        this.keep = keep;
        this.due = due;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String id) {
        Load load = loads.find(id).orElse(null);
        if (load == null || load.state() != LoadState.LOADING) {
            return;
        }
        int from = load.tally().done() / Loads.PAGE;
        Earlier earlier = earlier(load, from);
        for (int page = from; page < from + PAGES_AT_ONCE; page++) {
            List<Sheet.Line> lines = loads.page(id, page);
            if (lines.isEmpty()) {
                // forgotten first: what a crash leaves is then a list without lines, which ends here again
                loads.forgetLines(id, load.lines());
                loads.save(load.in(LoadState.DONE));
                return;
            }
            List<Verdict> verdicts = judge.judge(load, lines, earlier);
            keep.keep(load, verdicts);
            if (!loads.save(load.worked(verdicts))) {
                return;
            }
            load = loads.find(id).orElseThrow();
        }
        due.now(KIND, id);
    }

    private Earlier earlier(Load load, int pages) {
        Earlier earlier = new Earlier();
        for (int page = 0; page < pages; page++) {
            judge.remember(load, loads.page(load.id(), page), earlier);
        }
        return earlier;
    }
}
