package it.sportello.bots.dialogue.answers.chosen;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

/** All answers of a questionnaire, read back: one is chosen to be corrected, or all are right. */
final class ReadBackAnswer implements AnswerType {

    @Override
    public String name() {
        return READ_BACK;
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        return new Answer.Refused("refused.choice");
    }
}
