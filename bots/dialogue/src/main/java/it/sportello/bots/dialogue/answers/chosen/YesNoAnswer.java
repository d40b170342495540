package it.sportello.bots.dialogue.answers.chosen;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

import java.util.List;

/** Kept as {@code yes} or {@code no}. */
final class YesNoAnswer implements AnswerType {

    @Override
    public String name() {
        return "yes-no";
    }

    @Override
    public List<String> options() {
        return List.of("yes", "no");
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        return new Answer.Refused("refused.yes-no");
    }
}
