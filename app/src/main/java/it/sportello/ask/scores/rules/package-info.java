/** The rules of points: read from {@code scores.yml}, checked against their questionnaire, kept by their hash for as long as a sheet needs them. */
package it.sportello.ask.scores.rules;
