package it.sportello.ask.scores.rules;

import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.lint.FlowProblem;
import it.sportello.bots.dialogue.words.BrokenFlow;
import jakarta.inject.Singleton;

import java.util.List;

/** Takes the rules a release brings beside its questionnaire, if nothing is wrong with them. */
@Singleton
public class KeepRules {

    private final RuleFiles files;

    public KeepRules(RuleFiles files) {
        this.files = files;
    }

    /**
     * @param shipped beside which they lie; @param inForce which they would score
     * @return what is wrong; when nothing is they are kept, once, and hold from their date. They are not while staff's own rules hold, or
     *         staff's own questionnaire is in force and they do not fit it: they come with the release's questionnaire, when that is chosen
     */
    public List<FlowProblem> keep(Flow shipped, Flow inForce, byte[] bytes) {
        ScoreRules rules;
        try {
            rules = ReadRules.read(shipped.name(), bytes);
        } catch (BrokenFlow broken) {
            return List.of(new FlowProblem(broken.file(), broken.node(), broken.what()));
        }
        List<FlowProblem> problems = CheckRules.check(shipped, rules);
        List<RuleFile> all = files.of(shipped.name());
        boolean staff = !all.isEmpty() && all.getLast().by() != null;
        boolean known = all.stream().anyMatch(file -> file.hash().equals(rules.hash()));
        if (problems.isEmpty() && !staff && !known && CheckRules.check(inForce, rules).isEmpty()) {
            files.keep(RuleFile.of(shipped.name(), bytes, null));
        }
        return problems;
    }
}
