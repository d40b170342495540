/** The words of flows and of the engine: texts by language, placeholders, and the YAML they are written in. */
package it.sportello.bots.dialogue.words;
