package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

/** A codice fiscale, kept in capitals. One whose last letter is wrong was copied wrongly: that is said. */
final class TaxCodeAnswer implements AnswerType {

    @Override
    public String name() {
        return "codice-fiscale";
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        return ItalianCodes.taxCode(heard.latin()).<Answer>map(Answer.Taken::of).orElseGet(() -> new Answer.Refused(
                ItalianCodes.looksLikeTaxCode(heard.latin()) ? "refused.codice-fiscale-check" : "refused.codice-fiscale"));
    }
}
