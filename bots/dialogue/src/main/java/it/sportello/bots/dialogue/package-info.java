/**
 * The dialogue engine: pure. A {@link Flow}, a {@link Session} and what was said go in; a {@link Turn} comes out. No clock, no
 * store, no channel, no randomness: whatever comes from outside is an argument.
 */
package it.sportello.bots.dialogue;
