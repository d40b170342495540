/** The flows this installation plays, and what they may ask of the slices above: a capability is found by its name. */
package it.sportello.talk.flows;
