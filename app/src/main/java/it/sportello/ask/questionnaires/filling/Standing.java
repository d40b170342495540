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
     * @param node    the question; {@code ask} how it is answered
     * @param said    words before it, and the question last
     * @param choices what may be chosen, by the payload that chooses it; empty where words are wanted
     * @param known   whether the question is if something known is right
     * @param ways    taken so far
     */
    record Asks(String node, Ask ask, List<String> said, List<Option> choices, boolean known, List<Way> ways,
                String except, boolean missed) implements Standing {

        /** Whether choosing nothing is an answer. */
        public boolean mayBeNothing() {
            return !known && ask.type().equals(AnswerType.SEVERAL) && Integer.valueOf(0).equals(ask.min());
        }
    }

    /** It is over. @param outcome as the flow names it; @param said words at the end */
    record Over(String outcome, List<String> said) implements Standing {
    }
}
