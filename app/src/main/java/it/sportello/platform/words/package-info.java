/** The words and models of the other rooms, read once at start. */
package it.sportello.platform.words;
