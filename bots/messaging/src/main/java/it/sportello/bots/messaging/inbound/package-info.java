/** What comes in: a sealed family, so that a new kind is a compile error wherever it is not handled. */
package it.sportello.bots.messaging.inbound;
