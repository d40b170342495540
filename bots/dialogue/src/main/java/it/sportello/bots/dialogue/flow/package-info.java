/** What a questionnaire is once read: a {@link it.sportello.bots.dialogue.flow.Flow}, its nodes, its starts and its words. */
package it.sportello.bots.dialogue.flow;
