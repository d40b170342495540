package it.sportello.bots.dialogue.answers.chosen;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

/** From {@code min} (1) to {@code max} of the options, kept in their order with commas between: {@code it,fr}. */
final class SeveralAnswer implements AnswerType {

    @Override
    public String name() {
        return SEVERAL;
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        return new Answer.Refused("refused.several");
    }
}
