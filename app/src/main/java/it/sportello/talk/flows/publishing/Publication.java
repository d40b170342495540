package it.sportello.talk.flows.publishing;

import it.sportello.bots.dialogue.lint.FlowProblem;
import it.sportello.bots.dialogue.revision.Comparison;

import java.util.List;

/** What became of a wish to publish. */
public sealed interface Publication {

    /** @param revision in force now */
    record Published(String revision) implements Publication {
    }

    /** It would reach people broken. */
    record Broken(List<FlowProblem> problems) implements Publication {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /** For these changed questions nobody said what becomes of their answers. */
    record NeedsChoice(List<String> questions) implements Publication {
        public NeedsChoice {
            questions = List.copyOf(questions);
        }
    }

    /** Somebody else published since this was begun. */
    record Outdated(String inForce) implements Publication {
    }

    /** There is nothing like that to go back to. */
    record Unknown() implements Publication {
    }

    /**
     * Before it is published: "212 people are inside: 180 unaffected, 32 stand at a changed question".
     *
     * @param inside     people
     * @param unaffected of them, those who stand at a question that stays as it is
     */
    record Preview(Comparison comparison, long inside, long unaffected) {
    }
}
