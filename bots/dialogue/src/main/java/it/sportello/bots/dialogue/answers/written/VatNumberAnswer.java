package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

/** An Italian VAT number, kept as its eleven digits. */
final class VatNumberAnswer implements AnswerType {

    @Override
    public String name() {
        return "partita-iva";
    }

    @Override
    public boolean takesZero() {
        return true;
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        return ItalianCodes.vatNumber(heard.latin()).<Answer>map(Answer.Taken::of)
                .orElseGet(() -> new Answer.Refused("refused.partita-iva"));
    }
}
