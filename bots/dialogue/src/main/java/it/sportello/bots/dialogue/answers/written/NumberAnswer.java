package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

import java.util.regex.Pattern;

/** A whole number, alone or in a few words ("20 km"), between {@code min} and {@code max}. */
final class NumberAnswer implements AnswerType {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d,.])-?\\d{1,9}(?![\\d,.]\\d)");

    @Override
    public String name() {
        return "number";
    }

    @Override
    public boolean takesZero() {
        return true;
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        var found = NUMBER.matcher(heard.latin()).results().toList();
        if (found.size() != 1) {
            return new Answer.Refused("refused.number");
        }
        int value = Integer.parseInt(found.getFirst().group());
        if (ask.min() != null && value < ask.min()) {
            return new Answer.Refused("refused.too-small");
        }
        if (ask.max() != null && value > ask.max()) {
            return new Answer.Refused("refused.too-big");
        }
        return Answer.Taken.of(String.valueOf(value));
    }
}
