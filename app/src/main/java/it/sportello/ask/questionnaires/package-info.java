/**
 * The sheets of those who answer questionnaires: one per person, questionnaire and round, kept answer by answer whatever the channel
 * and whoever types, so that nothing that was said is said again. The person sends it, an operator reads it: answers, score, reasons.
 * The sheet decides nothing, and nothing is proposed to the person by it.
 */
package it.sportello.ask.questionnaires;
