package it.sportello.bots.dialogue.answers.chosen;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

import java.util.List;

/** A declared will, kept as {@code agree} or {@code disagree}: a plain "yes" to another question is not one. */
final class AgreementAnswer implements AnswerType {

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public List<String> options() {
        return List.of("agree", "disagree");
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        return new Answer.Refused("refused.agreement");
    }
}
