package it.sportello.ask.questionnaires;

import java.time.Instant;

/**
 * Whose sheet it is, of which questionnaire, and how it began.
 *
 * @param contact    id of the person
 * @param round      from 1: whoever sent one may be asked again
 * @param revision   of the questionnaire: the one begun, until a publication takes the sheet to another
 * @param office     code of the office that reads it, or {@code null}
 * @param language   in which it was begun
 * @param invitation what it was begun with, or empty
 */
public record Opening(String contact, String questionnaire, int round, String revision, String office, String language,
                      String invitation, Instant at) {

    String id() {
        return questionnaire + "_" + round + "_" + contact;
    }

    Opening in(String other) {
        return new Opening(contact, questionnaire, round, revision, other, language, invitation, at);
    }

    Opening at(String other) {
        return new Opening(contact, questionnaire, round, other, office, language, invitation, at);
    }

    @Override
    public String toString() {
        return "Opening[" + questionnaire + ", " + round + "]";
    }
}
