package it.sportello.bots.dialogue.answers.chosen;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

import java.util.List;

/** From 1 to 5, by number, by words or by stars. */
final class RatingAnswer implements AnswerType {

    private static final int MOST = 5;
    private static final String STAR = "[*★⭐🌟]";

    @Override
    public String name() {
        return "rating";
    }

    @Override
    public List<String> options() {
        return List.of("1", "2", "3", "4", "5");
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        var text = heard.latin().replace("\uFE0F", "").strip();
        var stars = text.replaceAll("\\s", "");
        if (stars.matches("(?u)" + STAR + "+")) {
            return number((int) stars.codePoints().count());
        }
        var number = text.replaceAll("(?i)\\s*(/\\s*5|su 5|stell[ae]|stars?|étoiles?|نجوم|نجمة)\\s*$", "");
        return number.matches("\\d") ? number(Integer.parseInt(number)) : new Answer.Refused("refused.rating");
    }

    private static Answer number(int given) {
        return given >= 1 && given <= MOST ? Answer.Taken.of(String.valueOf(given)) : new Answer.Refused("refused.rating");
    }
}
