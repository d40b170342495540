/**
 * A broadcast under way: its audience is laid down in chunks, and each kind of address is sent on a track of its own until nothing
 * waits; the wishes of staff come in between.
 */
package it.sportello.talk.broadcasts.running;
