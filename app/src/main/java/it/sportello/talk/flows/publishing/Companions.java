package it.sportello.talk.flows.publishing;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.FlowProblem;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all slices keep beside a flow. */
@Singleton
public class Companions {

    private final List<Companion> all;

    Companions(List<Companion> all) {
        this.all = all;
    }

    /** A revision with what goes beside it. */
    public Draft with(Draft draft) {
        Flow flow = draft.read();
        Map<String, String> files = new HashMap<>(draft.files());
        all.forEach(one -> one.beside(flow).forEach(files::putIfAbsent));
        return new Draft(draft.flow(), files);
    }

    List<FlowProblem> misfits(Flow flow, Map<String, String> files) {
        return all.stream().flatMap(one -> one.misfits(flow, files).stream()).toList();
    }

    public List<String> changes(Flow flow, Map<String, String> files) {
        return all.stream().flatMap(one -> one.changes(flow, files).stream()).toList();
    }

    void keep(Flow flow, Map<String, String> files, PublishRevision.Wish wish) {
        all.forEach(one -> one.keep(flow, files, wish.by(), wish.reason()));
    }

    /** What staff changed, the latest first. */
    public List<Companion.Kept> kept(String flow) {
        return all.stream().flatMap(one -> one.kept(flow).stream()).sorted(Comparator.comparing(Companion.Kept::at).reversed()).toList();
    }
}
