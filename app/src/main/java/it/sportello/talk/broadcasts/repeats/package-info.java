/** Whether the same people have had the same words already: remembered as a sketch, never as a list of people. */
package it.sportello.talk.broadcasts.repeats;
