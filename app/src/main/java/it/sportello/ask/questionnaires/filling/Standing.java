package it.sportello.ask.questionnaires.filling;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.flow.Ask;

import java.util.List;

/** Where a questionnaire stands. */
public sealed interface Standing {

    /**
     * A question waits.
     *
     * @param node    the question; {@code ask} how it is answered; {@code revision} in which it is asked so
     * @param said    words before it, and the question last
     * @param choices what may be chosen, by the payload that chooses it; empty where words are wanted
     * @param known   whether the question is if something known is right
     * @param ways    taken so far
     * @param except  name of the answer that is asked anew, or {@code null}
     * @param before  name of the answer before this one, or {@code null}
     * @param missed  whether what was said was no answer: the words say what would be one
     */
    record Asks(String node, String revision, Ask ask, List<String> said, List<Option> choices, boolean known, List<Way> ways,
                String except, String before, boolean missed) implements Standing {

        /** Whether what was said to {@code read} may mean several things, which are the choices now. */
        public boolean asksWhich(Asks read) {
            return !missed && node.equals(read.node) && read.choices.isEmpty() && !choices.isEmpty();
        }

        /** Whether choosing nothing is an answer. */
        public boolean mayBeNothing() {
            return !known && ask.type().equals(AnswerType.SEVERAL) && Integer.valueOf(0).equals(ask.min());
        }
    }

    /** It is over. @param outcome as the flow names it; @param said words at the end */
    record Over(String outcome, List<String> said) implements Standing {
    }
}
