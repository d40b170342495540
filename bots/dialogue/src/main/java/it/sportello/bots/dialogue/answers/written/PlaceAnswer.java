package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.Answer;
import it.sportello.bots.dialogue.answers.AnswerType;
import it.sportello.bots.dialogue.answers.Heard;
import it.sportello.bots.dialogue.flow.Ask;

/** A town by its name. Which town that is, the capability {@code places.find} says: its code is kept. */
final class PlaceAnswer implements AnswerType {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    @Override
    public String name() {
        return "place";
    }

    @Override
    public String lookUp() {
        return "places.find";
    }

    @Override
    public Answer read(Heard heard, Ask ask) {
        var text = heard.text().strip();
        return text.length() < SHORTEST || text.length() > LONGEST || text.codePoints().noneMatch(Character::isLetter)
                ? new Answer.Refused("refused.place") : Answer.Taken.of(text);
    }
}
