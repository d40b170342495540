/**
 * A turn in the making: what a person wrote is offered to one step after the other ({@link
 * it.sportello.talk.intake.turn.Steps} is their order) until one takes it.
 */
package it.sportello.talk.intake.turn;
