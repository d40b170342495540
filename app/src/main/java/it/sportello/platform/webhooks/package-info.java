/**
 * Other programs are told when something of ours changed: which of them, of what, and what waits while one is away. Nothing is
 * told before it is stored, and it waits in the store until the other side has taken it: at least once, in the order in which it was laid there, signed as
 * Standard Webhooks says. An event names what changed and says nothing of a person: the rest is asked for with a key.
 */
package it.sportello.platform.webhooks;
