/** Answers that are chosen among options. */
package it.sportello.bots.dialogue.answers.chosen;
