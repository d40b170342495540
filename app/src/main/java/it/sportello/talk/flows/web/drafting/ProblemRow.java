package it.sportello.talk.flows.web.drafting;

import io.micronaut.core.annotation.Introspected;
import it.sportello.bots.dialogue.flow.FlowFile;
import it.sportello.bots.dialogue.lint.FlowProblem;
import it.sportello.talk.flows.editing.Questions;

import java.util.List;
import java.util.Set;

/** Something wrong in a draft, with the way to where it is mended. @param question name of the node, or {@code null}; @param href {@code null} when it is not mended here */
@Introspected
record ProblemRow(String file, String node, String what, String question, String href) {

    private static final int MOST = 50;

    /** @param files of the draft; @param nodes names of those that a form can show */
    static List<ProblemRow> of(String flow, List<FlowProblem> problems, Set<String> files, Set<String> nodes) {
        return problems.stream().limit(MOST).map(problem -> {
            String file = problem.file().substring(problem.file().indexOf('/') + 1);
            String[] parts = problem.node().split("\\.", 3);
            String question = problem.node().startsWith(Questions.SECTION) ? parts[0] + "." + parts[1] : parts[0];
            boolean form = FlowFile.belongs(file) && nodes.contains(question);
            String href = form ? "/flows/" + flow + "/draft/questions/" + question + "?file=" + file
                    : files.contains(file) ? "/flows/" + flow + "/draft?file=" + file + "#yaml" : null;
            return new ProblemRow(file, problem.node(), problem.what(), form ? question : null, href);
        }).toList();
    }
}
