package it.sportello.ask.scores;

import it.sportello.ask.scores.rules.Points;

/**
 * One of those of which a score is the sum.
 *
 * @param dimension name
 * @param question  name under which the answer is kept
 * @param answer    the option or the number it is about; {@code null} where there is no answer
 * @param points    what it adds
 */
public record Reason(String dimension, String question, String answer, Points points) {
}
