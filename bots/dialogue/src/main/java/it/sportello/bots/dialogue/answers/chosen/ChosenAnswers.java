package it.sportello.bots.dialogue.answers.chosen;

import it.sportello.bots.dialogue.answers.AnswerType;

import java.util.List;

/** The kinds of answer that are chosen. */
public final class ChosenAnswers {

    private ChosenAnswers() {
    }

    public static List<AnswerType> all() {
        return List.of(new ChoiceAnswer(), new SeveralAnswer(), new YesNoAnswer(), new OfAgeAnswer(), new AgreementAnswer(),
                new RatingAnswer(), new ReadBackAnswer());
    }
}
