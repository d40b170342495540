package it.sportello.ask.scores.rules;

/**
 * What an answer is worth.
 *
 * @param points may be negative
 * @param why    in plain Italian, for the operator and, if they ask, for the person
 * @param change what would change it, or {@code null} where nothing is worth more
 */
public record Points(int points, String why, String change) {
}
