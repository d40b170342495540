/**
 * The way in. A hook or a poller brings an event; it is verified, stored once, acknowledged; then, one person at a time and in
 * order, it becomes a turn of that person's conversation. The only slice that drives the dialogue engine.
 */
package it.sportello.talk.intake;
