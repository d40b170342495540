/**
 * Conversations in a person's hands: asked for by the person, offered by the bot, or parked because nothing else could be done.
 * The list holds only what waits; who takes one has the floor until it is given back.
 */
package it.sportello.talk.handover;
