/** What a step has in hand: the turn in the making, and the ways to say something in it. */
package it.sportello.talk.intake.answering;
