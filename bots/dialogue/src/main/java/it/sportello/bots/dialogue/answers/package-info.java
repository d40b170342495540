/** The kinds of answer a question may ask for: each one small file, listed in {@link it.sportello.bots.dialogue.answers.AnswerTypes}. */
package it.sportello.bots.dialogue.answers;
