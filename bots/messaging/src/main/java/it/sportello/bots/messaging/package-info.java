/**
 * The words of a message, and the one port through which messages come and go. No dependency at all: a channel, the
 * dialogue engine and the service all speak these words, and none of them sees a provider's.
 */
package it.sportello.bots.messaging;
