/**
 * Points for the answers of a questionnaire, by rules that lie beside it in {@code scores.yml}: dated, checked, kept by their hash.
 * A score is a sum of reasons, each in plain Italian, each with what would change it. Whoever has the rules and the answers gets the
 * same score again, byte by byte. A score decides nothing: an operator does, and the person is never told a path by it.
 */
package it.sportello.ask.scores;
