/**
 * The connection to the Bot API: what was sent, what was not, and what nobody can know. It speaks of no channel.
 */
package it.sportello.bots.channels.telegram.wire;
