/** LEGGI: who asked for discretion reads what they were only told of. */
package it.sportello.talk.intake.turn.reading;
