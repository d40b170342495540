/**
 * A broadcast under way: its audience is laid down in chunks, each chunk is claimed, advanced a window at a time and written once
 * a window, until nothing waits; receipts and the wishes of staff come in between.
 */
package it.sportello.talk.broadcasts.running;
