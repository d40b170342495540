/** One turn of the engine: how a walk goes from node to node, asks, hears and waits. {@code Dialogue} is the door. */
package it.sportello.bots.dialogue.walk;
