package it.sportello.talk.flows.publishing;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.FlowProblem;
import it.sportello.bots.dialogue.words.BrokenFlow;
import it.sportello.talk.flows.CheckFlows;
import it.sportello.talk.flows.Flows;
import it.sportello.templates.Gulpease;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be known to be wrong with a draft before somebody answers it, each with its file and node. */
@Singleton
public class CheckDraft {

    private static final String ITALIAN = "it";

    private final Flows flows;
    private final CheckFlows check;
    private final Companions companions;

    CheckDraft(Flows flows, CheckFlows check, Companions companions) {
        this.flows = flows;
        this.check = check;
        this.companions = companions;
    }

    /** @return nothing when it may be published */
    public List<FlowProblem> check(Draft draft) {
        Flow flow;
        try {
            flow = draft.read();
        } catch (BrokenFlow broken) {
            return List.of(new FlowProblem(broken.file(), broken.node(), broken.what()));
        }
        Set<String> names = flows.all().stream().map(Flow::name).collect(Collectors.toCollection(HashSet::new));
        names.add(flow.name());
        List<FlowProblem> problems = new ArrayList<>(check.check(flow, names));
        problems.addAll(plain(flow));
        problems.addAll(companions.misfits(flow, draft.files()));
        return problems;
    }

    /** Italian that everybody reads: sentence by sentence, and as a whole with the worst ones named. */
    private static List<FlowProblem> plain(Flow flow) {
        Map<String, String> texts = flow.texts().byLanguage().getOrDefault(ITALIAN, Map.of());
        String file = flow.name() + "/text.it.yml";
        List<FlowProblem> problems = new ArrayList<>();
        texts.forEach((key, text) -> Gulpease.tooLong(text).forEach(sentence -> problems.add(new FlowProblem(file, key,
                "una frase ha più di " + Gulpease.LONGEST + " parole: " + sentence))));
        String joined = Gulpease.joined(texts);
        int score = Gulpease.of(joined);
        if (flow.questionnaire() != null && score < Gulpease.FLOOR) {
            problems.add(new FlowProblem(file, "", "Gulpease " + score + ", almeno " + Gulpease.FLOOR + ". Le frasi più difficili: "
                    + String.join(" | ", Gulpease.worst(joined, 3))));
        }
        return problems;
    }
}
