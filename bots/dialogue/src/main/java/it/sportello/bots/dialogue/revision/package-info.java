/** Two revisions of one flow, and what becomes of answers when people are taken from the one to the other. Pure. */
package it.sportello.bots.dialogue.revision;
