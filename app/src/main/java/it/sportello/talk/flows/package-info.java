/**
 * The flows this installation plays, what they may ask of the slices above (a capability is found by its name) and to whom they
 * tell what is answered. Whoever talks with a person plays them here.
 */
package it.sportello.talk.flows;
