/** The chat in a terminal: a client of the simulator's own addresses, for who has no browser at hand. */
package it.sportello.bots.channels.web.terminal;
