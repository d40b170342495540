/** Answers that are typed. */
package it.sportello.bots.dialogue.answers.written;
