package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

/** A telephone number, kept as E.164: typed, or shared by a button where the channel has one. Without a prefix it is Italian. */
final class PhoneAnswer implements AnswerType {

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public boolean takesZero() {
        return true;
    }

    @Override
    public String asks() {
        return "contact";
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        var shared = heard.values().get("phone");
        var digits = (shared == null ? heard.latin() : shared).replaceAll("[\\s./()-]", "");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        } else if (digits.matches("3\\d{8,9}|0\\d{5,10}")) {
            digits = "+39" + digits;
        }
        return digits.matches("\\+[1-9]\\d{6,14}") ? Answer.Taken.of(digits) : new Answer.Refused("refused.phone");
    }
}
