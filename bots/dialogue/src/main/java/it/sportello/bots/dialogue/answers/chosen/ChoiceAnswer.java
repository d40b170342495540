package it.sportello.bots.dialogue.answers.chosen;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

/** One of the options: words that choose none of them are not an answer. */
final class ChoiceAnswer implements AnswerType {

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        return new Answer.Refused("refused.choice");
    }
}
