package it.sportello.bots.dialogue.answers.written;

import it.sportello.bots.dialogue.answers.AnswerType;

import java.util.List;

/** The kinds of answer that are typed. */
public final class WrittenAnswers {

    private WrittenAnswers() {
    }

    public static List<AnswerType> all() {
        return List.of(new NumberAnswer(), new TextAnswer(), new DateAnswer(), new TimeAnswer(), new PlaceAnswer(), new PhoneAnswer(),
                new EmailAnswer(), new TaxCodeAnswer(), new VatNumberAnswer());
    }
}
