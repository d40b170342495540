package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Limits;

/** Words as written, between {@code min} and {@code max} characters. */
final class TextAnswer implements AnswerType {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        var text = heard.text().strip();
        int length = text.codePointCount(0, text.length());
        if (text.equals(Ask.PREFERS_NOT)) {
            return new Answer.Refused("refused.text");
        }
        if (length < (ask.min() == null ? 1 : ask.min())) {
            return new Answer.Refused(length == 0 ? "refused.text" : "refused.too-short");
        }
        return length > (ask.max() == null ? Limits.ANSWER : ask.max())
                ? new Answer.Refused("refused.too-long") : Answer.Taken.of(text);
    }
}
