/**
 * One chunk on its way: claimed, advanced a window at a time (who may get it, what it costs, its turn with the sender), written
 * before and after it leaves; receipts find their place in it again.
 */
package it.sportello.talk.broadcasts.sending;
