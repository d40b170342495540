/**
 * The way in. A hook or a poller brings an event; it is verified, stored once, acknowledged; then, one person at a time and in
 * order, it becomes a turn of that person's conversation. What a flow says to it is played in {@code talk.flows}.
 */
package it.sportello.talk.intake;
