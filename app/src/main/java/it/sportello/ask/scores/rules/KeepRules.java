package it.sportello.ask.scores.rules;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.FlowProblem;
import it.sportello.bots.dialogue.words.BrokenFlow;
import jakarta.inject.Singleton;

import java.util.List;

/** Takes rules beside their questionnaire, if nothing is wrong with them. */
@Singleton
public class KeepRules {

    private final RuleFiles files;

    public KeepRules(RuleFiles files) {
        this.files = files;
    }

    /** @return what is wrong; when nothing is they are kept, and hold from their date */
    public List<FlowProblem> keep(Flow flow, byte[] bytes) {
        ScoreRules rules;
        try {
            rules = ReadRules.read(flow.name(), bytes);
        } catch (BrokenFlow broken) {
            return List.of(new FlowProblem(broken.file(), broken.node(), broken.what()));
        }
        List<FlowProblem> problems = CheckRules.check(flow, rules);
        if (problems.isEmpty()) {
            files.keep(new RuleFile(rules.questionnaire(), rules.hash(), rules.from(), bytes));
        }
        return problems;
    }
}
