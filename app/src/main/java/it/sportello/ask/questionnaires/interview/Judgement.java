package it.sportello.ask.questionnaires.interview;

import java.time.Instant;

/**
 * An operator's word on a score, beside the machine's.
 *
 * @param dimension name, or {@code total}
 * @param was       points by the rules
 * @param points    points by the operator: the same where they confirm it
 * @param motive    why; may be empty where they confirm it
 * @param by        id of the member of staff; {@code name} as it was then
 */
public record Judgement(String dimension, int was, int points, String motive, String by, String name, Instant at) {

    public boolean amends() {
        return was != points;
    }

    @Override
    public String toString() {
        return "Judgement[" + dimension + "]";
    }
}
